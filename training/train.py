"""Trains the logo network.

    python3 training/train.py --data DATA --out OUT [--body MOBILENET.onnx] [--minutes 80] [--threads 2] [--resume OUT/last.pt]

DATA holds the packs of pack-marks.ts and pack_photos.py. Writes OUT/last.pt (weights, their running mean, the state of
the run) every few minutes and OUT/log.jsonl. Uses bf16 where the processor has it; a GPU when there is one.
"""
import argparse, json, math, multiprocessing as mp, os, time
import numpy as np
import torch
import torch.nn.functional as F
from torchvision.ops import generalized_box_iou
import scenes
from network import STRIDE, LogoNetwork, load_body, to_input

ap = argparse.ArgumentParser()
ap.add_argument('--data', required=True); ap.add_argument('--out', required=True); ap.add_argument('--body'); ap.add_argument('--resume')
ap.add_argument('--minutes', type=float, default=80); ap.add_argument('--threads', type=int, default=2); ap.add_argument('--workers', type=int, default=1)
ap.add_argument('--scenes', type=int, default=12); ap.add_argument('--empty', type=int, default=2); ap.add_argument('--queue', type=int, default=12288)
ap.add_argument('--seed', type=int, default=1); ap.add_argument('--frozen', type=int, default=7); ap.add_argument('--rate', type=float, default=1.0)
a = ap.parse_args()
torch.manual_seed(a.seed); torch.set_num_threads(a.threads); os.makedirs(a.out, exist_ok=True)
device = 'cuda' if torch.cuda.is_available() else 'cpu'
TEMPERATURE = 0.06


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


def elsewhere(pictures, boxes, owner, r, each=2):
    """Boxes that hold no mark."""
    rows = []
    for n in range(pictures):
        mine = [b for b, o in zip(boxes.tolist(), owner) if o == n and b[2] > b[0]]
        for _ in range(each * 3):
            s = math.exp(r.uniform(math.log(36), math.log(160))); w, h = s * r.uniform(0.6, 1), s * r.uniform(0.6, 1)
            x, y = r.uniform(0, scenes.SCENE - w), r.uniform(0, scenes.SCENE - h)
            if all(x + w < b[0] or x > b[2] or y + h < b[1] or y > b[3] for b in mine): rows.append([n, x, y, x + w, y + h])
            if sum(row[0] == n for row in rows) >= each: break
    return torch.tensor(rows, dtype=torch.float32).reshape(-1, 5)


net = LogoNetwork()
if a.body: load_body(net, a.body)
state = torch.load(a.resume, 'cpu') if a.resume else None
if state: net.load_state_dict(state['net'])
net = net.to(device, memory_format=torch.channels_last)
mean = {k: v.detach().clone() for k, v in (state['mean'].items() if state else net.state_dict().items())}
for layer in list(net.body)[:a.frozen]:
    for p in layer.parameters(): p.requires_grad_(False)
head = [p for n, p in net.named_parameters() if not n.startswith('body') and p.requires_grad]
opt = torch.optim.AdamW([{'params': [p for p in net.body.parameters() if p.requires_grad], 'lr': 3e-4 * a.rate}, {'params': head, 'lr': 1.5e-3 * a.rate}], weight_decay=1e-3)
rates = [g['lr'] for g in opt.param_groups]
first = state['step'] if state else 0
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
    with torch.autocast('cpu', torch.bfloat16):
        f_scene, f_close = net.features(to_input(pictures).to(device)), net.features(to_input(np.concatenate([crops, views])).to(device))
        w_scene, w_crop = net.marks(f_scene), net.marks(f_close[:len(crops)])
    f_scene, f_close, w_scene, w_crop = f_scene.float(), f_close.float(), w_scene.float(), w_crop.float()
    bg = elsewhere(len(pictures), boxes, owner, r)
    q = net.vectors(f_scene, torch.cat([indexed(jitter(boxes[there]), [owner[k] for k in there]), bg]))
    q, nothing = q[:len(there)], q[len(there):]
    k = len(crops)
    # The bank's side learns as well: with its gradient stopped all vectors fell into one within a hundred steps.
    close = net.vectors(f_close, torch.cat([indexed(jitter(crop_boxes, 0.07), range(k)), indexed(jitter(view_boxes, 0.03), range(k, 2 * k))]))
    c, g = close[:k], close[k:]
    against = torch.cat([g, queue]); other = queue_ids[None] == ids[:, None]
    def pull(v, which):
        s = v @ against.t() / TEMPERATURE
        s = torch.cat([s[:, :k], s[:, k:].masked_fill(other[which], -20)], 1)
        return F.cross_entropy(s, which), float((s.argmax(1) == which).float().mean())
    every = torch.arange(k)
    l_scene, right_scene = pull(q, there); l_crop, right_crop = pull(c, every)
    back = torch.cat([g[there] @ torch.cat([q, nothing]).t()], 1) / TEMPERATURE
    l_back = F.cross_entropy(back, torch.arange(len(there))) + F.cross_entropy(g @ torch.cat([c, nothing]).t() / TEMPERATURE, every)
    logit, overlap, giou = where_loss(w_scene, boxes, owner)
    logit_c, overlap_c, _ = where_loss(w_crop, crop_boxes, list(range(k)))
    loss = l_scene + l_crop + 0.3 * l_back + 0.7 * (logit + overlap) + 0.2 * (logit_c + overlap_c)
    opt.zero_grad(); loss.backward(); torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0); opt.step()
    # Vectors of the first steps are no longer true a hundred steps on.
    if step - first > 300: queue, queue_ids = torch.cat([g.detach(), queue])[:a.queue], torch.cat([ids, queue_ids])[:a.queue]
    keep = min(0.998, (step - first + 1) / (step - first + 20))
    for name, v in net.state_dict().items(): mean[name].mul_(keep).add_(v, alpha=1 - keep)
    step += 1
    for name, v in dict(loss=float(loss), scene=right_scene, crop=right_crop, logit=float(logit), giou=giou, nothing=float((nothing @ against.t()).max(1)[0].mean())).items():
        seen[name] = 0.98 * seen.get(name, v) + 0.02 * v
    if time.time() - shown > 20:
        shown = time.time(); row = dict(step=step, minutes=round((shown - start) / 60, 2), waiting=batches.qsize(), power=round(float(net.power), 2), **{n: round(v, 3) for n, v in seen.items()})
        log.write(json.dumps(row) + '\n'); log.flush(); print(row, flush=True)
    if time.time() - saved > 240 or step == first + 50:
        saved = time.time(); torch.save({'net': net.state_dict(), 'mean': mean, 'step': step}, f'{a.out}/last.pt')
torch.save({'net': net.state_dict(), 'mean': mean, 'step': step}, f'{a.out}/last.pt')
print('done', step, flush=True)
