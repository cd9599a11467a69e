"""Trains the logo network.

    python3 training/train.py --data DATA --out OUT [--body MOBILENET.onnx | --resume OUT/last.pt | --published packages/detection/models]
        [--minutes 80] [--device cpu] [--workers 1] [--scenes 12]

DATA holds the packs of pack-marks.ts and pack_photos.py. `--workers` processes draw the pictures; a step takes `--scenes` of
them with three marks each. Writes OUT/last.pt (weights, their running mean, the state of the run) every minute and
OUT/log.jsonl. In bf16 where the device has it. A tenth of the brands is kept for train_same.py.
"""
import argparse, copy, json, math, os, time
import torch
import torch.multiprocessing as mp
import torch.nn.functional as F
import scenes
from bank import BankViews, close_tensors, known_marks, precise
from network import STRIDE, LogoNetwork, load_body, load_published, spots, to_input

ap = argparse.ArgumentParser()
ap.add_argument('--data', required=True); ap.add_argument('--out', required=True); ap.add_argument('--body'); ap.add_argument('--resume'); ap.add_argument('--published')
ap.add_argument('--minutes', type=float, default=80); ap.add_argument('--device', default='cpu'); ap.add_argument('--threads', type=int, default=2); ap.add_argument('--workers', type=int, default=1)
ap.add_argument('--scenes', type=int, default=12); ap.add_argument('--empty', type=int, default=3); ap.add_argument('--queue', type=int, default=6144)
ap.add_argument('--again', type=int, default=1, help='how often a batch may be used'); ap.add_argument('--keep', type=int, default=64, help='batches kept for that')
ap.add_argument('--tell', type=float, default=20, help='seconds'); ap.add_argument('--warm', type=int, default=300); ap.add_argument('--seed', type=int, default=1); ap.add_argument('--frozen', type=int, default=7); ap.add_argument('--rate', type=float, default=1.0)
a = ap.parse_args()
TEMPERATURE = 0.06
# Likeness to which "no mark" is set: what lies below it should be nothing, what lies above it a mark.
NOTHING = 0.4
# Boxes without a mark that are taken of each picture.
ELSEWHERE = 4


def worker(seed, out):
    """Batches as tensors in shared memory: a thread beside the training that puts them together would hold it up."""
    torch.set_num_threads(1)
    data = scenes.Data(a.data)
    known = known_marks(data)
    while True:
        ids, pictures, boxes, which, close = scenes.batch(seed, data, known, a.scenes, a.empty); seed += a.workers
        out.put((*map(torch.from_numpy, (ids, pictures, boxes, which)), close_tensors(close)))


class Batches:
    """Batches as the workers draw them, on the device; while none is ready, one of the last `keep` again, to be altered, each at most
    `most` times: drawing takes longer than learning on a GPU."""

    def __init__(self, queue, device, keep, most): self.queue, self.device, self.keep, self.most, self.used = queue, device, keep, most, []

    def next(self):
        """A batch, and whether it was given before."""
        self.used = [u for u in self.used if u[1] < self.most][-self.keep:]
        if self.used and self.queue.empty():
            again = self.used[torch.randint(len(self.used), ()).item()]; again[1] += 1
            return again[0], True
        ids, pictures, boxes, which, close = self.queue.get()
        there = lambda tensors: tuple(t.to(self.device) for t in tensors)
        batch = (ids, *there((pictures, boxes, which)), {frame: there(c) for frame, c in close.items()})
        self.used.append([batch, 1])
        return batch, False


def altered(pictures, boxes):
    """Pictures [n, h, w, 3] and boxes [n, ..., 4] mirrored, in another light, with colours exchanged, noisy: each by chance."""
    n, _, w, _ = pictures.shape; device = pictures.device
    by = lambda share: torch.rand(n, device=device) < share
    mirrored = by(0.5); shape = (-1, *[1] * (boxes.dim() - 1)); there = (boxes[..., 2:] > boxes[..., :2]).any(-1, True)
    pictures = torch.where(mirrored[:, None, None, None], pictures.flip(2), pictures)
    boxes = torch.where(mirrored.view(shape) & there, torch.stack([w - boxes[..., 2], boxes[..., 1], w - boxes[..., 0], boxes[..., 3]], -1), boxes)
    order = torch.where(by(0.4)[:, None], torch.rand(n, 3, device=device).argsort(1), torch.arange(3, device=device))
    pictures = pictures.gather(3, order[:, None, None, :].expand_as(pictures)).float()
    gain, light, noise = (torch.empty(n, 1, 1, 1, device=device).uniform_(*range_) for range_ in ((0.75, 1.2), (-20, 20), (-8, 8)))
    pictures = (pictures - 128) * gain + 128 + light + noise.clamp(min=0) * torch.randn_like(pictures)
    return pictures.clamp(0, 255).byte(), boxes


def jitter(boxes, share=0.1):
    """Boxes as an inexact head would give them."""
    size = boxes[..., 2:] - boxes[..., :2]
    return boxes + torch.randn_like(boxes) * torch.cat([size, size], -1) * share * torch.rand_like(boxes[..., :1])


def where_loss(out, boxes):
    """Focal loss of the logit towards the overlap of the box it gives, and 1 - GIoU of the boxes [n, b, 4]; zeros are none."""
    x, y, given = spots(out)
    area = (boxes[..., 2] - boxes[..., 0]) * (boxes[..., 3] - boxes[..., 1])
    middle = (boxes[..., :2] + boxes[..., 2:]) / 2
    reach = ((boxes[..., 2:] - boxes[..., :2]) * 0.22).clamp(min=9)
    inside = ((x - middle[..., 0, None, None]).abs() < reach[..., 0, None, None]) & ((y - middle[..., 1, None, None]).abs() < reach[..., 1, None, None])
    inside &= (area >= 1)[..., None, None]
    # Of marks one in the other, the smaller one.
    smallest = torch.where(inside, area[..., None, None], torch.full_like(inside, math.inf, dtype=torch.float32)).argmin(1)
    positive = inside.any(1)
    wanted = boxes.gather(1, smallest.flatten(1)[..., None].expand(-1, -1, 4)).view(*smallest.shape, 4)[positive]
    count = positive.sum().clamp(min=1)
    giou = diagonal_giou(given[positive], wanted)
    goal = torch.zeros_like(out[:, 0]); goal[positive] = giou.detach().clamp(0.05, 1)
    weight = torch.where(positive, goal, out[:, 0].sigmoid().detach() ** 2)
    logit = (F.binary_cross_entropy_with_logits(out[:, 0], goal, reduction='none') * weight).sum() / count
    return logit, (1 - giou).sum() / count, giou.detach().sum() / count


def diagonal_giou(one, other):
    """Generalised IoU of each box with the one beside it."""
    low, high = torch.maximum(one[:, :2], other[:, :2]), torch.minimum(one[:, 2:], other[:, 2:])
    area = lambda lo, hi: (hi - lo).clamp(min=0).prod(1)
    both = area(low, high); union = area(one[:, :2], one[:, 2:]) + area(other[:, :2], other[:, 2:]) - both
    hull = area(torch.minimum(one[:, :2], other[:, :2]), torch.maximum(one[:, 2:], other[:, 2:]))
    return both / union.clamp(min=1e-6) - (hull - union) / hull.clamp(min=1e-6)


def elsewhere(out, boxes):
    """[n, ELSEWHERE, 4] boxes that hold no mark, and which of them there are: where the network is surest that there is one, and one
    at random for each picture."""
    n = len(out)
    _, _, given = spots(out)
    surest = out[:, 0].flatten(1).topk(60, 1)[1]
    given = given.flatten(1, 2).gather(1, surest[..., None].expand(-1, -1, 4)).clamp(0, scenes.SCENE)
    s = torch.exp(torch.empty(n, 1, device=out.device).uniform_(math.log(36), math.log(160)))
    low = torch.rand(n, 2, device=out.device) * (scenes.SCENE - s)
    tall = torch.empty(n, 1, device=out.device).uniform_(0.6, 1)
    tried = torch.cat([given, torch.cat([low, low + torch.cat([s, s * tall], 1)], 1)[:, None]], 1)
    apart = (tried[:, :, None, 2:] < boxes[:, None, :, :2]).any(-1) | (tried[:, :, None, :2] > boxes[:, None, :, 2:]).any(-1) | (boxes[:, None, :, 2] <= boxes[:, None, :, 0])
    free = apart.all(-1) & ((tried[..., 2:] - tried[..., :2]) > 12).all(-1)
    at_random = free[:, -1]; rows, there = [tried[:, -1]], [at_random]
    free = free[:, :-1].clone(); tried = tried[:, :-1]
    for _ in range(ELSEWHERE - 1):
        first = free.float().argmax(1)
        box = tried[torch.arange(n, device=out.device), first]
        rows.append(box); there.append(free.any(1))
        free &= (tried - box[:, None]).abs().sum(-1) > 40
    return torch.stack(rows, 1), torch.stack(there, 1)


def pull(v, which, against, brand, others):
    """Cross entropy of vectors towards row `which` of `against`, other drawings of its brand left out, and how often it is first."""
    s = v @ against.t() / TEMPERATURE
    same = brand[which][:, None] == others[None]
    same[torch.arange(len(s), device=s.device), which] = False
    s = s.masked_fill(same, -20)
    right = (s.argmax(1) == which).float().mean()
    return F.cross_entropy(torch.cat([s, torch.full_like(s[:, :1], NOTHING / TEMPERATURE)], 1), which), right


class Training:
    def __init__(self, views):
        self.device, self.views = views.device, views
        net = LogoNetwork()
        if a.body: load_body(net, a.body)
        if a.published: load_published(net, a.published)
        state = torch.load(a.resume, 'cpu') if a.resume else None
        if state: net.load_state_dict(state['net'])
        self.net = net.to(self.device, memory_format=torch.channels_last)
        self.slow = copy.deepcopy(self.net).requires_grad_(False)
        if state: self.slow.load_state_dict(state['mean'])
        self.first = self.step = state['step'] if state else 0
        self.trained = bool(state or a.published)
        for layer in list(net.body)[:a.frozen]: layer.requires_grad_(False)
        head = [p for n, p in net.named_parameters() if not n.startswith(('body', 'part', 'alike'))]
        self.opt = torch.optim.AdamW([{'params': [p for p in net.body.parameters() if p.requires_grad], 'lr': 3e-4 * a.rate}, {'params': head, 'lr': 1.5e-3 * a.rate}], weight_decay=1e-3)
        self.rates = [g['lr'] for g in self.opt.param_groups]
        self.queue, self.queue_brands = torch.zeros(0, 128, device=self.device), torch.zeros(0, dtype=torch.long, device=self.device)

    def save(self): torch.save({'net': self.net.state_dict(), 'mean': self.slow.state_dict(), 'step': self.step}, f'{a.out}/last.pt')

    def see_close(self, close, k, again):
        """Vectors of the close views, [k] those of marks in order, then those of nothing; and what the head for places loses."""
        vectors, rows, lost = [], [], []
        for frame, (pictures, boxes, row) in close.items():
            if again: pictures, boxes = altered(pictures, boxes)
            with precise(self.device): f = self.net.features(to_input(self.views.rooms.fill(frame, pictures))); where = self.net.marks(f)
            f, where = f[:len(row)], where[:len(row)]
            vectors.append(self.net.vectors(f.float(), jitter(boxes, 0.07)[:, None])[:, 0]); rows.append(row)
            logit, overlap, _ = where_loss(where.float(), torch.where(row[:, None] >= 0, boxes, torch.zeros_like(boxes))[:, None])
            if (row >= 0).any(): lost.append((logit + overlap) * len(row))
        vectors, rows = torch.cat(vectors), torch.cat(rows)
        marks = torch.zeros(k, vectors.shape[1], device=self.device).index_copy(0, rows[rows >= 0], vectors[rows >= 0])
        return marks, vectors[rows < 0], sum(lost) / len(rows)

    def learn(self, ids, pictures, boxes, which, close, passed, again=False):
        """One step; `again`: the network has met this batch."""
        for group, rate in zip(self.opt.param_groups, self.rates): group['lr'] = rate * min(1, (self.step - self.first + 1) / 60) * (0.02 + 0.98 * (0.5 + 0.5 * math.cos(math.pi * passed)))
        k = len(ids); brand = self.views.brands[ids]
        if again: pictures, boxes = altered(pictures, boxes)
        there = ((boxes[..., 2:] - boxes[..., :2]) > 6).all(-1)
        # At first the bank's side learns as well, without a queue; then it comes from the slow mean of the network, as in MoCo.
        # With vectors of the network itself in the queue, all vectors ran away from the old ones together and fell into one
        # point within two hundred steps.
        warm = not self.trained and self.step - self.first < a.warm
        with precise(self.device): f = self.net.features(to_input(pictures)); where = self.net.marks(f)
        f, where = f.float(), where.float()
        if self.step == 0 and not self.trained: self.net.centre(self.net.means(f, boxes)[there].detach())
        empty, is_empty = elsewhere(where.detach(), boxes)
        v = self.net.vectors(f, torch.cat([jitter(boxes), empty], 1))
        q, row, nothing = v[:, :scenes.PER_SCENE][there], which[there], v[:, scenes.PER_SCENE:][is_empty]
        c, close_nothing, l_close_where = self.see_close(close, k, again)
        nothing = torch.cat([nothing, close_nothing])
        with torch.set_grad_enabled(warm): g = self.views.vectors(self.net if warm else self.slow, ids)
        against, others = torch.cat([g, self.queue]), torch.cat([brand, self.queue_brands])
        l_scene, right_scene = pull(q, row, against, brand, others)
        l_crop, right_crop = pull(c, torch.arange(k, device=self.device), against, brand, others)
        none = torch.full((len(nothing),), -1, device=self.device)
        l_pair = pull(q, row, torch.cat([c, nothing]), brand, torch.cat([brand, none]))[0]
        own = torch.arange(len(row), device=self.device)
        l_pair = l_pair + pull(c[row], own, torch.cat([q, nothing]), brand[row], torch.cat([brand[row], none]))[0]
        unlike = torch.cat([nothing @ against.t(), torch.full_like(nothing[:, :1], NOTHING)], 1)
        l_nothing = F.cross_entropy(unlike / TEMPERATURE, torch.full((len(nothing),), unlike.shape[1] - 1, device=self.device))
        logit, overlap, giou = where_loss(where, boxes)
        loss = l_scene + l_crop + 0.3 * l_pair + 0.6 * l_nothing + 0.7 * (logit + overlap) + 0.2 * l_close_where
        self.opt.zero_grad(); loss.backward(); torch.nn.utils.clip_grad_norm_(self.net.parameters(), 5.0); self.opt.step()
        if not warm: self.queue, self.queue_brands = torch.cat([g.detach(), self.queue])[:a.queue], torch.cat([brand, self.queue_brands])[:a.queue]
        keep = 0.9 if warm else 0.995
        with torch.no_grad():
            for mean, value in zip(self.slow.parameters(), self.net.parameters()): mean.lerp_(value, 1 - keep)
        self.step += 1
        return dict(loss=loss, scene=right_scene, crop=right_crop, logit=logit, giou=giou, nothing=(nothing @ against.t()).max(1)[0].mean())


def main():
    torch.manual_seed(a.seed); torch.set_num_threads(a.threads); os.makedirs(a.out, exist_ok=True)
    data = scenes.Data(a.data)
    batches = mp.Queue(4)
    for k in range(a.workers): mp.Process(target=worker, args=(a.seed * 1_000_003 + k, batches), daemon=True).start()
    training = Training(BankViews(data, a.data, torch.device(a.device), a.workers))
    drawn, fresh = Batches(batches, training.device, a.keep, a.again), 0
    log, seen, start = open(f'{a.out}/log.jsonl', 'a'), {}, time.time()
    shown = saved = start
    while (passed := (time.time() - start) / 60 / a.minutes) < 1:
        batch, again = drawn.next(); fresh += not again
        said = training.learn(*batch, passed, again)
        for name, v in said.items(): seen[name] = v.detach() if name not in seen else seen[name].lerp(v.detach(), 0.02)
        if time.time() - shown > a.tell:
            shown = time.time(); row = dict(step=training.step, minutes=round((shown - start) / 60, 2), fresh=fresh, **{n: round(float(v), 3) for n, v in seen.items()})
            if row['nothing'] > 0.93 and training.step - training.first > 150: raise SystemExit(f'the vectors have fallen into one point: {row}')
            log.write(json.dumps(row) + '\n'); log.flush(); print(row, flush=True)
        if time.time() - saved > 60: saved = time.time(); training.save()
    training.save()
    print('done', training.step, {n: round(float(v), 3) for n, v in seen.items()}, flush=True)


if __name__ == '__main__': main()
