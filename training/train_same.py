"""Trains the head that compares a close view with a mark of the bank, part by part; the body stays as it is.

    python3 training/train_same.py --data DATA --out OUT (--published packages/detection/models | --resume OUT/last.pt [--afresh])
        [--minutes 60] [--device cpu] [--workers 1]

Every close view is compared with its own mark (`--lacking` of them without it, as when a bank lacks it) and with those that
the vectors take for it first and a few at random, as a small bank has them; views of grounds with the latter alone. Half of
the views show marks that the body was not taught. `--afresh`: the head begins anew, as on a new body. Writes OUT/last.pt and
OUT/log.jsonl.
"""
import argparse, json, math, os, time
import numpy as np
import torch
import torch.multiprocessing as mp
import torch.nn.functional as F
import scenes
from bank import BankViews, apart, close_tensors, precise
from network import DETAIL_WIDTH, DIM, GRID, PART, WIDTH, LogoNetwork, load_published, spots, to_input

ap = argparse.ArgumentParser()
ap.add_argument('--data', required=True); ap.add_argument('--out', required=True); ap.add_argument('--published'); ap.add_argument('--resume'); ap.add_argument('--afresh', action='store_true')
ap.add_argument('--minutes', type=float, default=60); ap.add_argument('--device', default='cpu'); ap.add_argument('--threads', type=int, default=1); ap.add_argument('--workers', type=int, default=1)
ap.add_argument('--marks', type=int, default=24000); ap.add_argument('--views', type=int, default=48); ap.add_argument('--empty', type=int, default=24); ap.add_argument('--lacking', type=int, default=10)
ap.add_argument('--hard', type=int, default=8); ap.add_argument('--easy', type=int, default=2); ap.add_argument('--among', type=int, default=16); ap.add_argument('--rate', type=float, default=1e-3); ap.add_argument('--seed', type=int, default=1)
a = ap.parse_args()


def chosen_marks(data):
    """Marks of the bank: all that the body was not taught, and others."""
    order = np.random.default_rng(a.seed).permutation(data.count)
    new = apart(data)[order]
    return np.concatenate([order[new], order[~new]])[:a.marks], int(new.sum())


def worker(seed, out):
    """Close views of marks, half of them unknown to the body, then of grounds without any; and the rows of the marks."""
    torch.set_num_threads(1)
    data = scenes.Data(a.data)
    chosen, new = chosen_marks(data)
    while True:
        r = np.random.default_rng(seed); seed += a.workers
        rows = np.concatenate([r.choice(new, a.views // 2, replace=False), r.choice(len(chosen), a.views - a.views // 2, replace=False)])
        rows = r.permutation(rows)
        shown = [scenes.crop(r, data, chosen[k]) for k in rows] + [scenes.bare(r, data) for _ in range(a.empty)]
        out.put((torch.from_numpy(rows), close_tensors([(*s, k) for k, s in enumerate(shown)])))


def as_boxed(where, boxes, marked):
    """The boxes that the network gives where they hold the mark, or the true ones inexactly: as the second look has them. Where
    there is no mark, those that it gives."""
    n, _, h, w = where.shape
    _, _, given = spots(where)
    best = where[:, 0].flatten(1).argmax(1)
    given = given.flatten(1, 2)[torch.arange(n, device=where.device), best]
    given = torch.minimum(given.clamp(min=0), torch.tensor([w, h, w, h], device=where.device) * 16.0)
    size = boxes[:, 2:] - boxes[:, :2]
    inexact = boxes + torch.randn_like(boxes) * torch.cat([size, size], 1) * 0.07 * torch.rand_like(boxes[:, :1])
    both = (torch.minimum(given[:, 2:], boxes[:, 2:]) - torch.maximum(given[:, :2], boxes[:, :2])).clamp(min=0).prod(1)
    share = both / ((given[:, 2:] - given[:, :2]).prod(1) + size.prod(1) - both).clamp(min=1)
    fits = torch.where(marked, (share > 0.4) & (torch.rand(n, device=where.device) < 0.7), (given[:, 2:] - given[:, :2]).min(1)[0] > 12)
    return torch.where(fits[:, None], given, inexact)


def described(net, rooms, frame, pictures, boxes_of):
    """Vectors and means of parts; `boxes_of(where)` gives the box of each picture."""
    n = len(pictures)
    with precise(pictures.device): f, detail = net.both_features(to_input(rooms.fill(frame, pictures))); where = net.marks(f)
    f, detail, boxes = f[:n], detail[:n], boxes_of(where[:n].float())
    return net.vectors(f.float(), boxes[:, None])[:, 0], net.part_means(f, detail, boxes)


class Bank:
    """Vectors of the chosen marks, and means of their parts as 16-bit floats: on a processor in a file."""

    def __init__(self, net, data, views):
        chosen, _ = chosen_marks(data)
        self.vectors, self.rooms = torch.empty(len(chosen), DIM, device=views.device), views.rooms
        self.brand = views.brands[torch.from_numpy(chosen)]
        shape = (len(chosen), GRID * GRID, WIDTH + DETAIL_WIDTH)
        on_cpu = views.device.type == 'cpu'
        self.means = torch.from_numpy(np.memmap(f'{a.out}/means.f16', np.float16, 'w+', shape=shape)) if on_cpu else torch.empty(shape, dtype=torch.float16, device=views.device)
        for at in range(0, len(chosen), 256):
            for frame, mine, pictures, boxes in views.by_frame(torch.from_numpy(chosen[at:at + 256])):
                vectors, means = described(net, self.rooms, frame, pictures, lambda _: boxes)
                self.vectors[at + mine.to(views.device)], self.means[at + mine.to(self.means.device)] = vectors, means.half()
            if at % 6400 == 0: print(f'{at} of {len(chosen)} marks', flush=True)


def begin(net, sample):
    """First weights from means of parts [n, WIDTH + DETAIL_WIDTH]: their main directions, and as likeness how alike parts at the
    same place are. From random ones nothing was learned for long: all features are positive, so all parts look alike."""
    mean, std = sample.mean(0), sample.std(0).clamp(min=1e-3)
    _, sizes, directions = torch.pca_lowrank((sample - mean) / std, 2 * PART)
    weight = (directions[:, :PART] / sizes[:PART].sqrt() * sizes[0].sqrt()).t() / std
    net.part.weight[:PART] = weight; net.part.bias[:PART] = -(weight @ mean)
    net.part.weight[PART] *= 0.1; net.part.bias[PART] = 2
    same_place = torch.eye(GRID * GRID, device=weight.device).flatten() / (GRID * GRID)
    first, second, last = net.alike[0], net.alike[2], net.alike[4]
    first.weight[0], first.bias[0] = same_place, 0
    second.weight[0] = 0; second.weight[0, 0], second.bias[0] = 1, 0
    last.weight[0, 0], last.bias[0] = 10, -5


def described_close(net, rooms, close, device):
    """Vectors and means of the close views, in their order."""
    found, order = [], []
    for frame, (pictures, boxes, at) in close.items():
        boxes, marked = boxes.to(device), (at < a.views).to(device)
        found.append(described(net, rooms, frame, pictures.to(device), lambda where: as_boxed(where, boxes, marked))); order.append(at)
    order = torch.argsort(torch.cat(order)).to(device)
    return [torch.cat(part)[order] for part in zip(*found)]


def compare(net, bank, rows, close):
    """Loss of a step, and what is told of it."""
    device, whole = bank.vectors.device, a.views - a.lacking
    with torch.no_grad():
        q, q_means = described_close(net, bank.rooms, close, device)
        likeness = q @ bank.vectors.t()
        likeness[:a.views].masked_fill_(bank.brand[rows][:, None] == bank.brand[None], -2)
        among = likeness.topk(a.among, 1)[1]
        picked = torch.rand(among.shape, device=device).argsort(1)[:, :a.hard]
        # The mark itself, or one more of the others where it is not there.
        first = torch.cat([rows[:whole], among[whole:, 0]])
        others = among.gather(1, picked)
        others[:, :a.easy] = torch.randint(len(bank.vectors), (len(others), a.easy), device=device)
        against = torch.cat([first[:, None], others], 1)
        b_means = bank.means[against.to(bank.means.device)].to(device).float()
    logits = net.same(net.parts(q_means)[:, None], net.parts(b_means))
    goal = torch.full((len(logits),), a.hard + 1, device=device); goal[:whole] = 0
    which = F.cross_entropy(torch.cat([logits, torch.zeros_like(logits[:, :1])], 1), goal)
    is_same = torch.zeros_like(logits); is_same[:whole, 0] = 1
    loss = which + 0.5 * F.binary_cross_entropy_with_logits(logits, is_same)
    own = (q[:whole] * bank.vectors[rows[:whole]]).sum(1)
    return loss, dict(loss=loss.detach(), right=(logits[:whole].argmax(1) == 0).float().mean(), by_vector=(own > likeness[:whole].gather(1, against[:whole, 1:]).max(1)[0]).float().mean(),
                      kept=(logits[:whole, 0] > 0).float().mean(), alarms=(logits[a.views:] > 0).any(1).float().mean(), lacking=(logits[whole:a.views] > 0).any(1).float().mean())


def main():
    torch.manual_seed(a.seed); torch.set_num_threads(a.threads); os.makedirs(a.out, exist_ok=True)
    batches = mp.Queue(4)
    for k in range(a.workers): mp.Process(target=worker, args=(a.seed * 1_000_003 + k, batches), daemon=True).start()
    data = scenes.Data(a.data); device = torch.device(a.device)
    net = LogoNetwork()
    if a.published: load_published(net, a.published)
    if a.resume: net.load_state_dict(torch.load(a.resume, 'cpu')['mean'])
    net = net.to(device, memory_format=torch.channels_last)
    with torch.no_grad():
        bank = Bank(net, data, BankViews(data, a.data, device, a.workers))
        if a.afresh: begin(net, bank.means[:600].reshape(-1, WIDTH + DETAIL_WIDTH).to(device).float())
    trained = [*net.part.parameters(), *net.alike.parameters()]
    opt = torch.optim.AdamW(trained, lr=a.rate, weight_decay=1e-2)
    log, seen, step, start = open(f'{a.out}/log.jsonl', 'a'), {}, 0, time.time()
    shown = start
    while (passed := (time.time() - start) / 60 / a.minutes) < 1:
        opt.param_groups[0]['lr'] = a.rate * min(1, (step + 1) / 60) * (0.02 + 0.98 * (0.5 + 0.5 * math.cos(math.pi * passed)))
        waiting = batches.qsize()
        rows, close = batches.get()
        loss, said = compare(net, bank, rows.to(device), close)
        opt.zero_grad(); loss.backward(); torch.nn.utils.clip_grad_norm_(trained, 5.0); opt.step()
        step += 1
        for name, v in said.items(): seen[name] = v if name not in seen else seen[name].lerp(v, 0.01)
        if time.time() - shown > 20:
            shown = time.time(); row = dict(step=step, minutes=round((shown - start) / 60, 2), waiting=waiting, **{n: round(float(v), 3) for n, v in seen.items()})
            log.write(json.dumps(row) + '\n'); log.flush(); print(row, flush=True)
            torch.save({'mean': net.state_dict(), 'step': step}, f'{a.out}/last.pt')
    torch.save({'mean': net.state_dict(), 'step': step}, f'{a.out}/last.pt')
    print('done', step, {n: round(float(v), 3) for n, v in seen.items()}, flush=True)


if __name__ == '__main__': main()
