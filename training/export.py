"""Writes the trained network as ONNX files of 16-bit weights.

    python3 training/export.py RUN/last.pt packages/detection/models

logo-map.onnx     picture [n, h, w, 3] bytes -> cells [n, hw, 1024] (raised to the power of the mean, 3), where [n, hw, 5],
                  details [n, 4hw, 256]
logo-vector.onnx  cells [hw, 1024], shares [k, hw] -> vectors [k, 128] of length 1
logo-parts.onnx   cells [hw, 1024], shares [k, hw], details [4hw, 256], detail_shares [k, 4hw] -> parts [k, 32] of length 1 at most
logo-same.onnx    one [n, 36, 32], other [n, 36, 32] (parts of two boxes) -> same [n], a logit
"""
import sys
import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper, helper, TensorProto
from network import DETAIL_WIDTH, GRID, PART, POWER, WIDTH, LogoNetwork, raised

source, out = sys.argv[1], sys.argv[2]
net = LogoNetwork(); net.load_state_dict(torch.load(source, 'cpu')['mean']); net.eval()


def quick_root(means):
    """As `root`: ONNX Runtime takes logarithms of many numbers at once, but powers one by one."""
    return torch.exp(torch.log(means.clamp(min=1e-12)) / POWER)


class Piece(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = net


class Map(Piece):
    def forward(self, picture):
        x = picture.permute(0, 3, 1, 2).float() / 127.5 - 1
        f, details = self.net.both_features(x)
        return [m.flatten(2).transpose(1, 2) for m in (raised(f), self.net.marks(f), details)]


class Vector(Piece):
    def forward(self, cells, shares):
        return F.normalize(self.net.vector(quick_root(shares @ cells)), dim=1)


class Parts(Piece):
    def forward(self, cells, shares, details, detail_shares):
        return self.net.parts(torch.cat([quick_root(shares @ cells), detail_shares @ details], 1))


class Same(Piece):
    def forward(self, one, other):
        return self.net.same(one, other)


def halve(path):
    """Weights as 16-bit floats, cast back when the file is loaded: half the size, and no change in how it is computed."""
    model = onnx.load(path)
    casts = []
    for i in list(model.graph.initializer):
        value = numpy_helper.to_array(i)
        if value.dtype != np.float32 or value.size < 64: continue
        model.graph.initializer.remove(i)
        model.graph.initializer.append(numpy_helper.from_array(value.astype(np.float16), i.name + '_half'))
        casts.append(helper.make_node('Cast', [i.name + '_half'], [i.name], to=TensorProto.FLOAT))
    for n, cast in enumerate(casts): model.graph.node.insert(n, cast)
    del model.graph.value_info[:]
    onnx.checker.check_model(model)
    onnx.save(model, path)


def write(module, name, examples, inputs, outputs, free):
    """`free`: the names of the sides that may differ from the examples, for each input and output."""
    path = f'{out}/logo-{name}.onnx'
    torch.onnx.export(module, examples, path, input_names=inputs, output_names=outputs, opset_version=13, dynamic_axes=free)
    halve(path)


def free(**sides): return {name: {n: side for n, side in enumerate(of) if side} for name, of in sides.items()}


cells, details, boxes = torch.zeros(49, WIDTH), torch.zeros(196, DETAIL_WIDTH), 2
write(Map(), 'map', torch.zeros(1, 112, 112, 3, dtype=torch.uint8), ['picture'], ['cells', 'where', 'details'],
      free(picture=['n', 'h', 'w'], cells=['n', 'cells'], where=['n', 'cells'], details=['n', 'finer']))
write(Vector(), 'vector', (cells, torch.zeros(boxes, 49)), ['cells', 'shares'], ['vectors'], free(cells=['cells'], shares=['k', 'cells'], vectors=['k']))
write(Parts(), 'parts', (cells, torch.zeros(boxes, 49), details, torch.zeros(boxes, 196)), ['cells', 'shares', 'details', 'detail_shares'], ['parts'],
      free(cells=['cells'], shares=['k', 'cells'], details=['finer'], detail_shares=['k', 'finer'], parts=['k']))
write(Same(), 'same', (torch.zeros(2, GRID * GRID, PART),) * 2, ['one', 'other'], ['same'], free(one=['n'], other=['n'], same=['n']))
