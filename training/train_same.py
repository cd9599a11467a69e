"""Trains the head that compares a close view with a mark of the bank, part by part; the body stays as it is.

    python3 training/train_same.py --data DATA --out OUT --published packages/detection/models [--minutes 60]

Every close view is compared with its own mark (`--lacking` of them without it, as when a bank lacks it) and with those that
the vectors take for it first and a few at random, as a small bank has them; views of grounds with the latter alone. Writes OUT/last.pt and
OUT/log.jsonl. On the processor.
"""
import argparse, json, math, multiprocessing as mp, os, time
import numpy as np
import torch
import torch.nn.functional as F
from torchvision.ops import box_iou
import scenes
from network import DETAIL_WIDTH, DIM, GRID, PART, STRIDE, WIDTH, LogoNetwork, load_published, to_input

ap = argparse.ArgumentParser()
ap.add_argument('--data', required=True); ap.add_argument('--out', required=True); ap.add_argument('--published', required=True); ap.add_argument('--resume')
ap.add_argument('--minutes', type=float, default=60); ap.add_argument('--threads', type=int, default=1); ap.add_argument('--workers', type=int, default=1)
ap.add_argument('--marks', type=int, default=24000); ap.add_argument('--views', type=int, default=48); ap.add_argument('--empty', type=int, default=24); ap.add_argument('--lacking', type=int, default=10)
ap.add_argument('--hard', type=int, default=8); ap.add_argument('--easy', type=int, default=2); ap.add_argument('--among', type=int, default=16); ap.add_argument('--rate', type=float, default=1e-3); ap.add_argument('--seed', type=int, default=1)
a = ap.parse_args()
torch.manual_seed(a.seed); torch.set_num_threads(a.threads); os.makedirs(a.out, exist_ok=True)
data = scenes.Data(a.data)
chosen = np.random.default_rng(a.seed).permutation(data.count)[:a.marks]


def worker(seed, out):
    """Close views of marks, then of grounds without any, with their boxes."""
    while True:
        r = np.random.default_rng(seed); seed += a.workers
        rows = r.choice(len(chosen), a.views, replace=False)
        shown = [scenes.crop(r, data, chosen[k]) for k in rows] + [scenes.bare(r, data) for _ in range(a.empty)]
        out.put((np.stack([p for p, _ in shown]), np.asarray([b for _, b in shown], np.float32), rows))


def described(net, pictures, boxes_of):
    """Vectors and means of parts; `boxes_of(f)` gives the box of each picture."""
    f, detail = net.both_features(to_input(pictures))
    boxes = boxes_of(f)
    return net.vectors(f, torch.cat([torch.arange(len(boxes), dtype=torch.float32)[:, None], boxes], 1)), net.part_means(f, detail, boxes)


def bank(net):
    """Vectors of the chosen marks, and means of their parts as 16-bit floats in a file."""
    vectors = torch.empty(len(chosen), DIM)
    means = np.memmap(f'{a.out}/means.f16', np.float16, 'w+', shape=(len(chosen), GRID * GRID, WIDTH + DETAIL_WIDTH))
    for at in range(0, len(chosen), 64):
        r = np.random.default_rng(at)
        shown = [scenes.view(r, data, i) for i in chosen[at:at + 64]]
        boxes = torch.tensor([b for _, b in shown], dtype=torch.float32)
        vectors[at:at + 64], m = described(net, np.stack([p for p, _ in shown]), lambda _: boxes)
        means[at:at + 64] = m.half().numpy()
        if at % 6400 == 0: print(f'{at} of {len(chosen)} marks', flush=True)
    return vectors, means


def as_boxed(where, boxes, r):
    """The boxes that the network gives where they hold the mark, or the true ones inexactly: as the second look has them. Where
    there is no mark, those that it gives."""
    n, _, h, w = where.shape
    best = where[:, 0].flatten(1).argmax(1)
    d = where[:, 1:].clamp(-4, 4).exp().flatten(2)[torch.arange(n), :, best] * STRIDE
    x, y = (best % w + 0.5) * STRIDE, (torch.div(best, w, rounding_mode='floor') + 0.5) * STRIDE
    given = torch.stack([x - d[:, 0], y - d[:, 1], x + d[:, 2], y + d[:, 3]], 1).clamp(0, scenes.CROP)
    size = (boxes[:, 2:] - boxes[:, :2]).repeat(1, 2)
    inexact = boxes + torch.randn(len(boxes), 4, generator=r) * size * 0.07 * torch.rand(len(boxes), 1, generator=r)
    fits = (torch.diagonal(box_iou(given, boxes)) > 0.4) & (torch.rand(n, generator=r) < 0.7)
    fits[a.views:] = (given[a.views:, 2:] - given[a.views:, :2]).min(1)[0] > 12
    return torch.where(fits[:, None], given, inexact)


def begin(net, sample):
    """First weights from means of parts [n, WIDTH + DETAIL_WIDTH]: their main directions, and as likeness how alike parts at the
    same place are. From random ones nothing was learned for long: all features are positive, so all parts look alike."""
    mean, std = sample.mean(0), sample.std(0).clamp(min=1e-3)
    _, sizes, directions = torch.pca_lowrank((sample - mean) / std, 2 * PART)
    weight = (directions[:, :PART] / sizes[:PART].sqrt() * sizes[0].sqrt()).t() / std
    net.part.weight[:PART] = weight; net.part.bias[:PART] = -(weight @ mean)
    net.part.weight[PART] *= 0.1; net.part.bias[PART] = 2
    same_place = torch.eye(GRID * GRID).flatten() / (GRID * GRID)
    first, second, last = net.alike[0], net.alike[2], net.alike[4]
    first.weight[0], first.bias[0] = same_place, 0
    second.weight[0] = 0; second.weight[0, 0], second.bias[0] = 1, 0
    last.weight[0, 0], last.bias[0] = 10, -5


net = LogoNetwork(); load_published(net, a.published)
if a.resume: net.load_state_dict(torch.load(a.resume, 'cpu')['mean'])
net = net.to(memory_format=torch.channels_last)
brand = torch.as_tensor(data.brands[chosen])
with torch.no_grad():
    vectors, means = bank(net)
    if not a.resume: begin(net, torch.from_numpy(means[:600].reshape(-1, WIDTH + DETAIL_WIDTH)).float())
trained = [*net.part.parameters(), *net.alike.parameters()]
opt = torch.optim.AdamW(trained, lr=a.rate, weight_decay=1e-2)
batches = mp.Queue(4)
for k in range(a.workers): mp.Process(target=worker, args=(a.seed * 1_000_003 + k, batches), daemon=True).start()
start, shown, step, seen = time.time(), 0, 0, {}
log = open(f'{a.out}/log.jsonl', 'a'); r = torch.Generator().manual_seed(a.seed)
# Those whose own mark is there to be found.
whole = a.views - a.lacking
while (passed := (time.time() - start) / 60 / a.minutes) < 1:
    opt.param_groups[0]['lr'] = a.rate * min(1, (step + 1) / 60) * (0.02 + 0.98 * (0.5 + 0.5 * math.cos(math.pi * passed)))
    pictures, boxes, rows = batches.get()
    boxes, rows = torch.from_numpy(boxes), torch.as_tensor(rows)
    with torch.no_grad():
        q, q_means = described(net, pictures, lambda f: as_boxed(net.marks(f), boxes, r))
        likeness = q @ vectors.t()
        likeness[:a.views].masked_fill_(brand[rows][:, None] == brand[None], -2)
        among = likeness.topk(a.among, 1)[1]
        picked = torch.rand(among.shape, generator=r).argsort(1)[:, :a.hard]
        # The mark itself, or one more of the others where it is not there.
        first = torch.cat([rows[:whole], among[whole:, 0]])
        others = among.gather(1, picked)
        others[:, :a.easy] = torch.randint(len(chosen), (len(others), a.easy), generator=r)
        against = torch.cat([first[:, None], others], 1)
        b_means = torch.from_numpy(means[against.numpy()]).float()
    logits = net.same(net.parts(q_means)[:, None], net.parts(b_means))
    goal = torch.full((len(logits),), a.hard + 1); goal[:whole] = 0
    l_which = F.cross_entropy(torch.cat([logits, torch.zeros(len(logits), 1)], 1), goal)
    is_same = torch.zeros_like(logits); is_same[:whole, 0] = 1
    loss = l_which + 0.5 * F.binary_cross_entropy_with_logits(logits, is_same)
    opt.zero_grad(); loss.backward(); torch.nn.utils.clip_grad_norm_(trained, 5.0); opt.step()
    step += 1
    with torch.no_grad():
        right = (logits[:whole].argmax(1) == 0).float().mean()
        by_vector = ((q[:whole] * vectors[rows[:whole]]).sum(1) > likeness[:whole].gather(1, against[:whole, 1:]).max(1)[0]).float().mean()
        kept = (logits[:whole, 0] > 0).float().mean(); alarms = (logits[a.views:] > 0).any(1).float().mean()
        lacking = (logits[whole:a.views] > 0).any(1).float().mean()
    for name, v in dict(loss=loss, which=l_which, right=right, by_vector=by_vector, kept=kept, alarms=alarms, lacking=lacking).items():
        seen[name] = 0.99 * seen.get(name, float(v)) + 0.01 * float(v)
    if time.time() - shown > 20:
        shown = time.time(); row = dict(step=step, minutes=round((shown - start) / 60, 2), waiting=batches.qsize(), **{n: round(v, 3) for n, v in seen.items()})
        log.write(json.dumps(row) + '\n'); log.flush(); print(row, flush=True)
        torch.save({'mean': net.state_dict(), 'step': step}, f'{a.out}/last.pt')
torch.save({'mean': net.state_dict(), 'step': step}, f'{a.out}/last.pt')
print('done', step, flush=True)
