"""Marks as the bank shows them, drawn once and kept by frame; and what both trainings share."""
import multiprocessing as mp
import numpy as np
import torch
import scenes
from network import DIM, to_input

# Of the brands one in so many is unknown to the body: only train_same.py is shown it, so that the comparison does not learn
# to trust features that are as good only for marks the body has seen.
APART = 10
# Where a processor lacks bf16, it is imitated, some forty times slower than 32 bits.
BF16 = any(flag in open('/proc/cpuinfo').read() for flag in ('avx512_bf16', 'amx_bf16'))


def apart(data): return data.brands % APART == 0


def known_marks(data): return np.flatnonzero(~apart(data))


def precise(device): return torch.autocast(device.type, torch.bfloat16, enabled=device.type == 'cuda' or BF16)


def close_tensors(close):
    """Close views (frame, picture, box, row) by frame: pictures [m, h, w, 3], boxes [m, 4], rows [m]."""
    by = {}
    for frame in sorted({c[0] for c in close}):
        mine = [c for c in close if c[0] == frame]
        by[frame] = (torch.from_numpy(np.stack([c[1] for c in mine])), torch.tensor(np.array([c[2] for c in mine], np.float32)), torch.tensor([c[3] for c in mine]))
    return by


class Rooms:
    """Fills pictures of one frame up to the same number each time: a GPU takes a tenth of a second to prepare each layer for
    every number that it meets for the first time."""

    def __init__(self, device): self.device, self.of = device, {}

    def fill(self, frame, pictures):
        if self.device.type == 'cpu': return pictures
        n = len(pictures)
        if n > self.of.get(frame, 0): self.of[frame] = (n * 5 // 4 + 31) // 32 * 32
        return torch.cat([pictures, pictures.new_zeros(self.of[frame] - n, *pictures.shape[1:])])


def open_data(folder):
    global data
    data = scenes.Data(folder)


def draw(i): return scenes.view(data, i)


class BankViews:
    """All marks of `data`, drawn by `workers` processes."""

    def __init__(self, data, folder, device, workers):
        with mp.Pool(workers, open_data, (folder,)) as pool: drawn = pool.map(draw, range(data.count), 256)
        self.device, self.rooms = device, Rooms(device)
        self.brands = torch.from_numpy(data.brands).to(device)
        self.frame = torch.tensor([frame for frame, *_ in drawn])
        self.at = torch.zeros(data.count, dtype=torch.long)
        self.kept = {}
        for frame in range(len(scenes.FRAMES)):
            mine = torch.nonzero(self.frame == frame)[:, 0]
            if not len(mine): continue
            self.at[mine] = torch.arange(len(mine))
            pictures = torch.from_numpy(np.stack([drawn[i][1] for i in mine]))
            self.kept[frame] = (pictures.to(device), torch.tensor([drawn[i][2] for i in mine], dtype=torch.float32, device=device))

    def by_frame(self, ids):
        """Frame, places in `ids`, pictures and boxes of the marks of each frame among them."""
        frames = self.frame[ids]
        for frame, (pictures, boxes) in self.kept.items():
            mine = torch.nonzero(frames == frame)[:, 0]
            if not len(mine): continue
            at = self.at[ids[mine]].to(self.device)
            yield frame, mine, pictures[at], boxes[at]

    def vectors(self, net, ids):
        """[k, DIM] of marks, their boxes a little inexact."""
        out, order = [], []
        for frame, mine, pictures, boxes in self.by_frame(ids):
            size = boxes[:, 2:] - boxes[:, :2]
            boxes = boxes + torch.randn_like(boxes) * torch.cat([size, size], 1) * 0.03 * torch.rand_like(boxes[:, :1])
            with precise(self.device): f = net.features(to_input(self.rooms.fill(frame, pictures)))
            out.append(net.vectors(f[:len(boxes)].float(), boxes[:, None])[:, 0]); order.append(mine)
        return torch.cat(out)[torch.argsort(torch.cat(order)).to(self.device)]
