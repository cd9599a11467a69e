"""The logo network: a MobileNet v1 body at stride 16, a head that says where a mark lies, a vector for what lies in a box
(generalised mean over the box, then one linear layer), and a head that says of two boxes, part by part, whether they show
the same mark."""
import os
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

STRIDE, DIM, WIDTH = 16, 128, 1024
# Of the generalised mean. The first two runs learned 2.66; a whole number needs no logarithms when the network is used.
POWER = 3
# For the comparison of two, a box is parted into GRID by GRID; a part is so many numbers. They come from the last layer and,
# for details, from an earlier one: the last of stride 8.
GRID, PART = 6, 32
DETAIL_LAYER, DETAIL_WIDTH, DETAIL_STRIDE = 10, 256, 8
# (channels out, stride) of the depthwise-separable blocks. The last stride of the original is left out (1 for 2), so that
# small marks keep a few cells, and so is its last block, which alone would be a third of the work at that size.
BLOCKS = [(64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2)] + [(512, 1)] * 5 + [(1024, 1)]


def conv(c_in, c_out, k, stride=1, groups=1):
    return nn.Conv2d(c_in, c_out, k, stride, (k - 1) // 2, groups=groups)


class LogoNetwork(nn.Module):
    def __init__(self):
        super().__init__()
        layers, c = [conv(3, 32, 3, 2)], 32
        for out, stride in BLOCKS:
            layers += [conv(c, c, 3, stride, c), conv(c, out, 1)]
            c = out
        self.body = nn.ModuleList(layers)
        self.vector = nn.Linear(WIDTH, DIM)
        self.part = nn.Linear(WIDTH + DETAIL_WIDTH, PART + 1)
        self.alike = nn.Sequential(nn.Linear(GRID ** 4, 192), nn.ReLU(), nn.Linear(192, 48), nn.ReLU(), nn.Linear(48, 1))
        self.look = conv(WIDTH, 160, 1)
        self.around = conv(160, 160, 3, groups=160)
        self.where = conv(160, 5, 1)
        nn.init.orthogonal_(self.vector.weight); nn.init.zeros_(self.vector.bias)
        nn.init.normal_(self.where.weight, std=0.01)
        self.where.bias.data = torch.tensor([-4.0, 1.0, 1.0, 1.0, 1.0])

    def features(self, x):
        return self.both_features(x)[0]

    def both_features(self, x):
        """What the last layer gives, and what the one for details gives."""
        for n, layer in enumerate(self.body):
            x = torch.relu(layer(x))
            if n == DETAIL_LAYER: detail = x
        return x, detail

    def marks(self, f):
        """[n, 5, h, w]: logit that a mark is centred here, then the logarithms of the distances to its edges in strides."""
        return self.where(torch.relu(self.around(torch.relu(self.look(f)))))

    def vectors(self, f, boxes):
        """[n, b, DIM]: unit vectors of what lies in boxes [n, b, 4] (x0, y0, x1, y1 in pixels), b of each picture."""
        return F.normalize(self.vector(self.means(f, boxes)), dim=-1)

    def part_means(self, f, detail, boxes):
        """[n, GRID * GRID, WIDTH + DETAIL_WIDTH] of one box [n, 4] a picture."""
        def mean(x, stride):
            share = shares(parted(boxes), *x.shape[2:], stride).flatten(1).view(len(boxes), GRID * GRID, -1)
            return share @ x.flatten(2).transpose(1, 2)
        return torch.cat([root(mean(raised(f.float()), STRIDE)), mean(detail.float(), DETAIL_STRIDE)], 2)

    def parts(self, means):
        """[..., PART] of the means of parts, of length 1 at most: how much a part matters is its length."""
        p = self.part(means)
        return F.normalize(p[..., :PART], dim=-1) * torch.sigmoid(p[..., PART:])

    def same(self, one, other):
        """Logit that two boxes show the same mark, of their parts [..., GRID * GRID, PART]: above 0 they do."""
        return self.alike((one @ other.transpose(-1, -2)).flatten(-2))[..., 0]

    def centre(self, means):
        """Makes the first vectors spread out: the features are all positive, so without this all vectors look alike."""
        with torch.no_grad():
            self.vector.weight /= means.std(0).clamp(min=0.05)
            self.vector.bias.copy_(-(self.vector.weight @ means.mean(0)))

    def means(self, f, boxes):
        """[n, b, WIDTH] of boxes [n, b, 4]."""
        n, c, h, w = f.shape
        share = shares(boxes.flatten(0, 1), h, w).view(n, -1, h * w)
        return root(share @ raised(f.float()).flatten(2).transpose(1, 2))


def raised(f): return f * f * f


def root(means): return means.clamp(min=1e-12).pow(1 / POWER)


def shares(boxes, h, w, stride=STRIDE):
    """[k, h, w]: the share of each box [k, 4] that lies in each cell; adds up to 1."""
    def along(low, high, n):
        edge = torch.arange(n, dtype=torch.float32, device=boxes.device) * stride
        part = (torch.minimum(high[:, None], edge + stride) - torch.maximum(low[:, None], edge)).clamp(min=0)
        return part / part.sum(1, keepdim=True).clamp(min=1e-6)
    return along(boxes[:, 1], boxes[:, 3], h)[:, :, None] * along(boxes[:, 0], boxes[:, 2], w)[:, None, :]


def parted(boxes):
    """[k * GRID * GRID, 4]: the parts of boxes [k, 4], row by row."""
    t = torch.arange(GRID, dtype=torch.float32, device=boxes.device) / GRID
    x, y = t.repeat(GRID), t.repeat_interleave(GRID)
    low = boxes[:, None, :2] + torch.stack([x, y], 1) * (size := (boxes[:, 2:] - boxes[:, :2])[:, None])
    return torch.cat([low, low + size / GRID], 2).reshape(-1, 4)


def load_body(net, path):
    """Takes the body's weights from an ONNX MobileNet v1 whose batch norms are folded."""
    import onnx
    from onnx import numpy_helper
    graph = onnx.load(path).graph
    values = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    convs = [n for n in graph.node if n.op_type == 'Conv']
    for layer, node in zip(net.body, convs):
        w = torch.tensor(values[node.input[1]].copy())
        assert w.shape == layer.weight.shape, (w.shape, layer.weight.shape)
        layer.weight.data = w; layer.bias.data = torch.tensor(values[node.input[2]].copy())


def load_published(net, folder):
    """Takes the weights of the ONNX files that export.py wrote; of a file that is not there they stay random."""
    import onnx
    from onnx import numpy_helper
    values = {}
    for name in ('logo-map', 'logo-vector', 'logo-parts', 'logo-same'):
        if not os.path.exists(f'{folder}/{name}.onnx'): continue
        for i in onnx.load(f'{folder}/{name}.onnx').graph.initializer:
            if i.name.startswith('net.'): values[i.name.removeprefix('net.').removesuffix('_half')] = torch.tensor(numpy_helper.to_array(i).astype(np.float32))
    net.load_state_dict(values, strict=False)


def to_input(pictures):
    """Bytes [n, h, w, 3] to floats [n, 3, h, w] between -1 and 1."""
    return (pictures.permute(0, 3, 1, 2).float() / 127.5 - 1).contiguous(memory_format=torch.channels_last)


def spots(out):
    """Middles of the cells of a map [n, 5, h, w]: x and y [h, w]; and the box that each gives [n, h, w, 4]."""
    h, w = out.shape[2:]
    y, x = torch.meshgrid(*((torch.arange(n, device=out.device) + 0.5) * STRIDE for n in (h, w)), indexing='ij')
    d = out[:, 1:].clamp(-4, 4).exp() * STRIDE
    return x, y, torch.stack([x - d[:, 0], y - d[:, 1], x + d[:, 2], y + d[:, 3]], -1)
