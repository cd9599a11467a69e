"""Writes the trained network as two ONNX files of 16-bit weights.

    python3 training/export.py RUN/last.pt packages/detection/models

logo-map.onnx     picture [n, h, w, 3] bytes -> cells [n, hw, 1024] (raised to the power of the mean, 3), where [n, hw, 5]
logo-vector.onnx  cells [hw, 1024], shares [k, hw] -> vectors [k, 128] of length 1
"""
import sys
import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper, helper, TensorProto
from network import WIDTH, LogoNetwork, raised, root

source, out = sys.argv[1], sys.argv[2]
net = LogoNetwork(); net.load_state_dict(torch.load(source, 'cpu')['mean']); net.eval()


class Part(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = net


class Map(Part):
    def forward(self, picture):
        x = picture.permute(0, 3, 1, 2).float() / 127.5 - 1
        f = self.net.features(x)
        return raised(f).flatten(2).transpose(1, 2), self.net.marks(f).flatten(2).transpose(1, 2)


class Vector(Part):
    def forward(self, cells, shares):
        return F.normalize(self.net.vector(root(shares @ cells)), dim=1)


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


torch.onnx.export(Map(), torch.zeros(1, 112, 112, 3, dtype=torch.uint8), f'{out}/logo-map.onnx', input_names=['picture'], output_names=['cells', 'where'], opset_version=13,
                  dynamic_axes={'picture': {0: 'n', 1: 'h', 2: 'w'}, 'cells': {0: 'n', 1: 'cells'}, 'where': {0: 'n', 1: 'cells'}})
torch.onnx.export(Vector(), (torch.zeros(49, WIDTH), torch.zeros(2, 49)), f'{out}/logo-vector.onnx', input_names=['cells', 'shares'], output_names=['vectors'], opset_version=13,
                  dynamic_axes={'cells': {0: 'cells'}, 'shares': {0: 'k', 1: 'cells'}, 'vectors': {0: 'k'}})
for name in ('logo-map', 'logo-vector'): halve(f'{out}/{name}.onnx')
