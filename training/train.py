"""Trains the logo network.

    python3 training/train.py --data DATA --out OUT [--body MOBILENET.onnx] [--minutes 80] [--threads 2] [--resume OUT/last.pt | --published packages/detection/models]

DATA holds the packs of pack-marks.ts and pack_photos.py. Writes OUT/last.pt (weights, their running mean, the state of
the run) every few minutes and OUT/log.jsonl. On the processor, in bf16 where it has that.
"""
import argparse, copy, json, math, multiprocessing as mp, os, shutil, time
import numpy as np
import torch
import torch.nn.functional as F
from torchvision.ops import generalized_box_iou
import scenes
from network import STRIDE, LogoNetwork, load_body, load_published, to_input

ap = argparse.ArgumentParser()
ap.add_argument('--data', required=True); ap.add_argument('--out', required=True); ap.add_argument('--body'); ap.add_argument('--resume'); ap.add_argument('--published')
ap.add_argument('--minutes', type=float, default=80); ap.add_argument('--threads', type=int, default=2); ap.add_argument('--workers', type=int, default=1)
ap.add_argument('--scenes', type=int, default=12); ap.add_argument('--empty', type=int, default=3); ap.add_argument('--queue', type=int, default=6144)
ap.add_argument('--warm', type=int, default=300)
ap.add_argument('--seed', type=int, default=1); ap.add_argument('--frozen', type=int, default=7); ap.add_argument('--rate', type=float, default=1.0)
a = ap.parse_args()
torch.manual_seed(a.seed); torch.set_num_threads(a.threads); os.makedirs(a.out, exist_ok=True)
TEMPERATURE = 0.06
# Where the processor lacks it, it is imitated, some forty times slower than 32 bits.
BF16 = any(flag in open('/proc/cpuinfo').read() for flag in ('avx512_bf16', 'amx_bf16'))
# Likeness to which "no mark" is set: what lies below it should be nothing, what lies above it a mark.
NOTHING = 0.4


def worker(seed, out):
    data = scenes.Data(a.data)
    while True:
        out.put(scenes.batch(seed, data, a.scenes, a.empty)); seed += a.workers


def jitter(boxes, share=0.1):
    """Boxes as an inexact head would give them."""
    size = (boxes[:, 2:] - boxes[:, :2]).repeat(1, 2)
    return boxes + torch.randn_like(boxes) * size * share * torch.rand(len(boxes), 1)


def indexed(boxes, pictures):
    return torch.cat([torch.as_tensor(pictures, dtype=torch.float32)[:, None], boxes], 1)


def where_loss(out, boxes, owner):
    """Focal loss of the logit towards the overlap of the box it gives, and 1 - GIoU of the boxes."""
    n, _, h, w = out.shape
    y, x = torch.meshgrid((torch.arange(h) + 0.5) * STRIDE, (torch.arange(w) + 0.5) * STRIDE, indexing='ij')
    target = torch.full((n, h, w), -1, dtype=torch.long)
    area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    for k in torch.argsort(area, descending=True).tolist():
        b = boxes[k]
        if area[k] < 1: continue
        cx, cy = (b[0] + b[2]) / 2, (b[1] + b[3]) / 2
        rx, ry = torch.clamp((b[2] - b[0]) * 0.22, min=9), torch.clamp((b[3] - b[1]) * 0.22, min=9)
        target[owner[k]][((x - cx).abs() < rx) & ((y - cy).abs() < ry)] = k
    positive = target >= 0
    d = out[:, 1:].clamp(-4, 4).exp() * STRIDE
    given = torch.stack([x - d[:, 0], y - d[:, 1], x + d[:, 2], y + d[:, 3]], -1)[positive]
    wanted = boxes[target[positive]]
    giou = torch.diagonal(generalized_box_iou(given, wanted)) if len(given) else given.sum()[None]
    goal = torch.zeros_like(out[:, 0]); goal[positive] = giou.detach().clamp(0.05, 1)
    p = out[:, 0].sigmoid().detach()
    weight = torch.where(positive, goal, p ** 2)
    logit = (F.binary_cross_entropy_with_logits(out[:, 0], goal, reduction='none') * weight).sum() / max(1, int(positive.sum()))
    return logit, (1 - giou).mean(), float(giou.detach().mean())


def elsewhere(out, boxes, owner, r, most=3):
    """Boxes that hold no mark [k, 5]: where the network is surest that there is one, and one at random for each picture."""
    n, _, h, w = out.shape
    d = out[:, 1:].detach().clamp(-4, 4).exp() * STRIDE
    y, x = torch.meshgrid((torch.arange(h) + 0.5) * STRIDE, (torch.arange(w) + 0.5) * STRIDE, indexing='ij')
    given = torch.stack([x - d[:, 0], y - d[:, 1], x + d[:, 2], y + d[:, 3]], -1).clamp(0, scenes.SCENE).flatten(1, 2)
    surest = out[:, 0].detach().flatten(1).argsort(1, descending=True)
    rows = []
    for k in range(n):
        mine = [b for b, o in zip(boxes.tolist(), owner) if o == k and b[2] > b[0]]
        s = math.exp(r.uniform(math.log(36), math.log(160))); px, py = r.uniform(0, scenes.SCENE - s, 2)
        tried = given[k][surest[k][:60]].tolist() + [[px, py, px + s, py + s * r.uniform(0.6, 1)]]
        free = [b for b in tried if b[2] - b[0] > 12 and b[3] - b[1] > 12 and all(b[2] < m[0] or b[0] > m[2] or b[3] < m[1] or b[1] > m[3] for m in mine)]
        kept = []
        for b in free:
            if len(kept) < most and all(abs(b[0] - q[0]) + abs(b[1] - q[1]) + abs(b[2] - q[2]) + abs(b[3] - q[3]) > 40 for q in kept): kept.append(b)
        rows += [[k, *b] for b in kept]
    return torch.tensor(rows, dtype=torch.float32).reshape(-1, 5)


net = LogoNetwork()
if a.body: load_body(net, a.body)
if a.published: load_published(net, a.published)
state = torch.load(a.resume, 'cpu') if a.resume else None
if state: net.load_state_dict(state['net'])
net = net.to(memory_format=torch.channels_last)
slow = copy.deepcopy(net).requires_grad_(False)
if state: slow.load_state_dict(state['mean'])
mean = slow.state_dict()
for layer in list(net.body)[:a.frozen]:
    for p in layer.parameters(): p.requires_grad_(False)
head = [p for n, p in net.named_parameters() if not n.startswith('body') and p.requires_grad]
opt = torch.optim.AdamW([{'params': [p for p in net.body.parameters() if p.requires_grad], 'lr': 3e-4 * a.rate}, {'params': head, 'lr': 1.5e-3 * a.rate}], weight_decay=1e-3)
rates = [g['lr'] for g in opt.param_groups]
first = state['step'] if state else 0
trained = bool(state or a.published)
queue, queue_ids = torch.zeros(0, 128), torch.zeros(0, dtype=torch.long)
batches = mp.Queue(4)
for k in range(a.workers): mp.Process(target=worker, args=(a.seed * 1_000_003 + first * a.workers + k, batches), daemon=True).start()
start, shown, saved, step, seen = time.time(), 0, time.time(), first, {}
log = open(f'{a.out}/log.jsonl', 'a')
while (passed := (time.time() - start) / 60 / a.minutes) < 1:
    for group, rate in zip(opt.param_groups, rates): group['lr'] = rate * min(1, (step - first + 1) / 60) * (0.02 + 0.98 * (0.5 + 0.5 * math.cos(math.pi * passed)))
    pictures, boxes, crops, crop_boxes, views, view_boxes, ids = batches.get()
    r = np.random.default_rng(step); ids = torch.as_tensor(ids.astype(np.int64))
    boxes, crop_boxes, view_boxes = map(torch.from_numpy, (boxes, crop_boxes, view_boxes))
    owner = [k // scenes.PER_SCENE for k in range(len(boxes))]
    there = torch.nonzero((boxes[:, 2] - boxes[:, 0] > 6) & (boxes[:, 3] - boxes[:, 1] > 6))[:, 0]
    # At first the bank's side learns as well, without a queue; then it comes from the slow mean of the network, as in MoCo.
    # With vectors of the network itself in the queue, all vectors ran away from the old ones together and fell into one
    # point within two hundred steps.
    warm = not trained and step - first < a.warm
    keys = net if warm else slow
    with torch.autocast('cpu', torch.bfloat16, enabled=BF16):
        f_scene, f_close = net.features(to_input(pictures)), net.features(to_input(crops))
        w_scene, w_crop = net.marks(f_scene), net.marks(f_close)
        with torch.set_grad_enabled(warm): f_view = keys.features(to_input(views))
    f_scene, f_close, f_view, w_scene, w_crop = f_scene.float(), f_close.float(), f_view.float(), w_scene.float(), w_crop.float()
    if step == 0 and not trained: net.centre(net.means(f_close, indexed(crop_boxes, range(len(crops)))).detach())
    bg = elsewhere(w_scene, boxes, owner, r)
    q = net.vectors(f_scene, torch.cat([indexed(jitter(boxes[there]), [owner[k] for k in there]), bg]))
    q, nothing = q[:len(there)], q[len(there):]
    k = len(ids)
    close = net.vectors(f_close, indexed(jitter(crop_boxes, 0.07), range(len(crops))))
    c, nothing = close[:k], torch.cat([nothing, close[k:]])
    with torch.set_grad_enabled(warm): g = keys.vectors(f_view, indexed(jitter(view_boxes, 0.03), range(k)))
    against = torch.cat([g, queue]); other = queue_ids[None] == ids[:, None]
    def pull(v, which):
        s = v @ against.t() / TEMPERATURE
        s = torch.cat([s[:, :k], s[:, k:].masked_fill(other[which], -20)], 1)
        right = float((s.argmax(1) == which).float().mean())
        return F.cross_entropy(torch.cat([s, torch.full((len(s), 1), NOTHING / TEMPERATURE)], 1), which), right
    every = torch.arange(k)
    l_scene, right_scene = pull(q, there); l_crop, right_crop = pull(c, every)
    both = q @ torch.cat([c, nothing]).t() / TEMPERATURE
    l_pair = F.cross_entropy(both, there) + F.cross_entropy(c[there] @ torch.cat([q, nothing]).t() / TEMPERATURE, torch.arange(len(there)))
    none = torch.cat([nothing @ against.t(), torch.full((len(nothing), 1), NOTHING)], 1) / TEMPERATURE
    l_nothing = F.cross_entropy(none, torch.full((len(nothing),), none.shape[1] - 1))
    logit, overlap, giou = where_loss(w_scene, boxes, owner)
    logit_c, overlap_c, _ = where_loss(w_crop, crop_boxes[:k], list(range(k)))
    loss = l_scene + l_crop + 0.3 * l_pair + 0.6 * l_nothing + 0.7 * (logit + overlap) + 0.2 * (logit_c + overlap_c)
    opt.zero_grad(); loss.backward(); torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0); opt.step()
    if not warm: queue, queue_ids = torch.cat([g.detach(), queue])[:a.queue], torch.cat([ids, queue_ids])[:a.queue]
    keep = 0.9 if warm else 0.995
    for name, v in net.state_dict().items(): mean[name].mul_(keep).add_(v, alpha=1 - keep)
    step += 1
    for name, v in dict(loss=float(loss), scene=right_scene, crop=right_crop, logit=float(logit), giou=giou, nothing=float((nothing @ against.t()).max(1)[0].mean())).items():
        seen[name] = 0.98 * seen.get(name, v) + 0.02 * v
    if time.time() - shown > 20:
        shown = time.time(); row = dict(step=step, minutes=round((shown - start) / 60, 2), waiting=batches.qsize(), **{n: round(v, 3) for n, v in seen.items()})
        if seen['nothing'] > 0.93 and step - first > 150: raise SystemExit(f'the vectors have fallen into one point: {row}')
        log.write(json.dumps(row) + '\n'); log.flush(); print(row, flush=True)
    if time.time() - saved > 240 or step == first + 50:
        saved = time.time(); torch.save({'net': net.state_dict(), 'mean': mean, 'step': step}, f'{a.out}/last.pt'); shutil.copy(f'{a.out}/last.pt', f'{a.out}/{step}.pt')
torch.save({'net': net.state_dict(), 'mean': mean, 'step': step}, f'{a.out}/last.pt')
print('done', step, flush=True)
