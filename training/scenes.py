"""Draws training pictures: marks laid into scenes as sellers and counterfeiters lay them. Pure numpy and OpenCV, so that
it runs in worker processes beside the training."""
import json
import math
import re
import cv2
import numpy as np

cv2.setNumThreads(1)
SCENE, PHOTO, OBJECT = 224, 256, 192
PER_SCENE = 3
# Width and height of close views, and of marks as the bank shows them: about the same number of pixels each, so that a
# long thin mark keeps its detail at the same cost. As packages/detection/src/network/view.ts has them.
FRAMES = [(112, 112), (160, 80), (80, 160), (224, 64), (64, 224)]
# Longer to shorter side of a mark from which on it goes into a longer frame.
LONG, LONGER = 1.5, 2.6
# Share of a frame that the bank's marks fill, by the side that is fuller.
FILLED = 94 / 112


def frame_of(w, h):
    ratio = max(w, h) / max(1, min(w, h))
    return 0 if ratio < LONG else (1 if ratio < LONGER else 3) + (h > w)


def room(frame, w, h):
    """By how much a box of w by h is scaled to fill a frame."""
    return min(FRAMES[frame][0] / w, FRAMES[frame][1] / h)


class Data:
    """Memory-mapped packs made by pack-marks.ts and pack_photos.py."""

    def __init__(self, folder):
        load = lambda name, side, ch: np.memmap(f'{folder}/{name}.u8', np.uint8, 'r').reshape(-1, side, side, ch)
        self.photos, self.objects = load('photos', PHOTO, 3), load('objects', OBJECT, 4)
        rows = [(name, *row) for name in ('marks', 'words') for row in json.load(open(f'{folder}/{name}.json'))]
        self.packs = {name: np.memmap(f'{folder}/{name}.u8', np.uint8, 'r') for name in ('marks', 'words')}
        self.rows, at = [], dict.fromkeys(self.packs, 0)
        for pack, _, w, h in rows: self.rows.append((pack, at[pack], w, h)); at[pack] += w * h * 4
        self.count = len(rows)
        self.brands = brands([name for _, name, *_ in rows])

    def mark(self, i):
        """RGBA floats 0 to 1, not premultiplied."""
        pack, at, w, h = self.rows[i]
        return np.asarray(self.packs[pack][at:at + w * h * 4], np.float32).reshape(h, w, 4) / 255


# Endings of names that tell drawings of one mark apart, not marks.
DRAWN = re.compile(r'([-_](original|plain|line|wordmark|logo|icon|dark|light|fill|filled|bold|outline|outlined|duotone|alt|color|colour|square|circle|\d+))+$')


def brands(names):
    """[count] a number for each name; sets that draw the same brand give it the same one. Wordmarks, which have no name, each
    have their own."""
    known = {}
    keys = [DRAWN.sub('', name.split(':')[1]).replace('-', '') if name else k for k, name in enumerate(names)]
    return np.array([known.setdefault(key, len(known)) for key in keys])


def colour(r, vivid=None):
    v = r.random() ** 0.7
    s = r.random() if vivid is None else vivid
    c = cv2.cvtColor(np.array([[[r.random() * 360, s, v]]], np.float32), cv2.COLOR_HSV2RGB)[0, 0]
    return c


def photo(r, data, w, h, least=80):
    """A random piece of a photograph, `w` by `h` pixels, at least so many of its pixels along the longer side."""
    p = data.photos[r.integers(len(data.photos))]
    longer = r.integers(least, PHOTO + 1) / max(w, h)
    pw, ph = max(1, int(w * longer)), max(1, int(h * longer))
    x, y = r.integers(0, PHOTO - pw + 1), r.integers(0, PHOTO - ph + 1)
    p = cv2.resize(p[y:y + ph, x:x + pw], (w, h), interpolation=cv2.INTER_AREA if longer > 1 else cv2.INTER_LINEAR).astype(np.float32) / 255
    if r.random() < 0.5: p = p[:, ::-1]
    if r.random() < 0.2: p = p[..., r.permutation(3)]
    return np.ascontiguousarray(p)


def fabric(r, w, h):
    """Woven, knitted or ribbed cloth in one colour."""
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    a, f = r.random() * math.pi, r.uniform(0.15, 1.2)
    u, v = x * math.cos(a) + y * math.sin(a), -x * math.sin(a) + y * math.cos(a)
    t = np.sin(u * f) * np.sin(v * f * r.uniform(0.5, 2)) if r.random() < 0.6 else np.sin(u * f)
    t = t * r.uniform(0.02, 0.12) + 0.03 * r.standard_normal((h, w), np.float32)
    folds = cv2.resize(r.normal(0, 1, (6, 6)).astype(np.float32), (w, h), interpolation=cv2.INTER_CUBIC) * r.uniform(0, 0.15)
    return np.clip(colour(r) + (t + folds)[..., None], 0, 1).astype(np.float32)


def flat(r, w, h):
    c = colour(r, r.random() * 0.8)
    bg = np.ones((h, w, 3), np.float32) * c
    if r.random() < 0.4:
        ramp = np.linspace(0, 1, h, dtype=np.float32)[:, None, None] if r.random() < 0.5 else np.linspace(0, 1, w, dtype=np.float32)[None, :, None]
        bg = bg * (1 - ramp) + colour(r) * ramp
    return bg


def letters(r, bg, at, c):
    """On a mask: OpenCV writes letters on bytes only."""
    mask = np.zeros(bg.shape[:2], np.uint8)
    cv2.putText(mask, ''.join(chr(r.integers(48, 123)) for _ in range(int(r.integers(3, 14)))), at, int(r.integers(0, 8)), float(r.uniform(0.3, 0.8)), 255, 1, cv2.LINE_AA)
    share = mask[..., None] / np.float32(255)
    bg += (np.array(c, np.float32) - bg) * share


def clutter(r, bg, n):
    """Strokes, plates and letters that are no mark."""
    h, w = bg.shape[:2]; side = min(h, w)
    for _ in range(n):
        c = tuple(float(x) for x in colour(r)); p = lambda: (int(r.integers(w)), int(r.integers(h)))
        k = r.integers(5)
        if k == 0: cv2.line(bg, p(), p(), c, int(r.integers(1, 8)), cv2.LINE_AA)
        elif k == 1: cv2.rectangle(bg, p(), p(), c, int(r.choice([-1, 1, 2, 4])))
        elif k == 2: cv2.circle(bg, p(), int(r.integers(4, side // 3)), c, int(r.choice([-1, 1, 2, 5])), cv2.LINE_AA)
        elif k == 3: letters(r, bg, p(), c)
        else: cv2.ellipse(bg, p(), (int(r.integers(4, side // 3)), int(r.integers(4, side // 3))), float(r.random() * 180), 0, float(r.uniform(60, 360)), c, int(r.choice([-1, 2, 4])), cv2.LINE_AA)
    return bg


def lay(bg, rgba, x, y):
    """Alpha over at x, y; rgba premultiplied, parts outside are cut off."""
    H, W = bg.shape[:2]; h, w = rgba.shape[:2]
    x0, y0, x1, y1 = max(0, x), max(0, y), min(W, x + w), min(H, y + h)
    if x1 <= x0 or y1 <= y0: return
    p = rgba[y0 - y:y1 - y, x0 - x:x1 - x]
    bg[y0:y1, x0:x1] = p[..., :3] + bg[y0:y1, x0:x1] * (1 - p[..., 3:])


def surface(r, data, w, h):
    u = r.random()
    return photo(r, data, w, h) if u < 0.35 else fabric(r, w, h) if u < 0.65 else flat(r, w, h)


def outline(r, w, h):
    """A smooth closed line of random shape, about w by h pixels round the middle: [n, 2]. Boxes, bottles, shirts, shoes have such."""
    n = int(r.integers(4, 9)); t = np.arange(96) * (2 * math.pi / 96)
    far = np.interp(t, np.arange(n) * (2 * math.pi / n), r.uniform(0.55, 1, n), period=2 * math.pi) if r.random() < 0.5 else 1
    # From an ellipse (2) to a box (8).
    power = r.uniform(2, 8); far = far * (np.abs(np.cos(t)) ** power + np.abs(np.sin(t)) ** power) ** (-1 / power)
    a = r.normal(0, 0.25); x, y = far * np.cos(t) * w / 2, far * np.sin(t) * h / 2
    return np.stack([x * math.cos(a) - y * math.sin(a), x * math.sin(a) + y * math.cos(a)], 1)


def goods(r, data, bg):
    """Lays a thing without a mark on the ground: a shape of one material, lit from a side, with a shadow and perhaps seams."""
    h, w = bg.shape[:2]; side = max(w, h)
    line = outline(r, side * r.uniform(0.35, 1.1), side * r.uniform(0.35, 1.1)) + (w * r.uniform(0.25, 0.75), h * r.uniform(0.25, 0.75))
    mask = np.zeros((h, w), np.uint8); cv2.fillPoly(mask, [line.astype(np.int32)], 255, cv2.LINE_AA)
    a = mask.astype(np.float32) / 255; soft = cv2.blur(a, (2 * (side // 12) + 1,) * 2)
    if r.random() < 0.6:  # shadow
        shifted = cv2.warpAffine(soft, np.float32([[1, 0, r.normal(0, 0.04) * side], [0, 1, r.normal(0, 0.04) * side]]), (w, h))
        bg *= (1 - r.uniform(0.2, 0.6) * shifted)[..., None]
    thing = surface(r, data, w, h)
    light = 1 + r.uniform(0, 0.5) * (soft - 1) + np.linspace(*r.uniform(-0.25, 0.25, 2), w, dtype=np.float32)[None] + np.linspace(*r.uniform(-0.2, 0.2, 2), h, dtype=np.float32)[:, None]
    thing = thing * light[..., None]
    if r.random() < 0.3: cv2.polylines(thing, [(line * r.uniform(0.6, 0.95) + line.mean(0) * 0.2).astype(np.int32)], True, tuple(float(x) for x in colour(r)), int(r.integers(1, 4)), cv2.LINE_AA)
    bg += (thing - bg) * a[..., None]


def background(r, data, w, h):
    u = r.random()
    if u < 0.56: bg = photo(r, data, w, h)
    elif u < 0.70: bg = fabric(r, w, h)
    elif u < 0.86: bg = flat(r, w, h)
    else: bg = np.ones((h, w, 3), np.float32)
    on = r.random()
    if on < 0.22: goods(r, data, bg)
    elif on < 0.42:  # a cut-out object
        o = np.asarray(data.objects[r.integers(len(data.objects))], np.float32) / 255
        s = int(max(w, h) * r.uniform(0.5, 1)); o = cv2.resize(o, (s, s), interpolation=cv2.INTER_AREA)
        o[..., :3] *= o[..., 3:]
        lay(bg, o, int(r.integers(-s // 6, max(-s // 6, w - s + s // 6) + 1)), int(r.integers(-s // 6, max(-s // 6, h - s + s // 6) + 1)))
    if r.random() < 0.3: bg = clutter(r, bg, int(r.integers(1, 6)))
    return bg


def restyle(r, m):
    """Another execution of the same mark: one colour, other hues, inverted, outline, grey."""
    rgb, a = m[..., :3], m[..., 3:]
    u = r.random()
    solid = a > 0.5
    lum = rgb.mean(2, keepdims=True)
    spread = lum[solid].std() if solid.any() else 0
    if u < 0.45:
        if spread < 0.12: rgb = np.broadcast_to(colour(r), rgb.shape)
        elif r.random() < 0.7:  # two inks, dark and light kept or exchanged
            lo, hi = np.percentile(lum[solid], (5, 95)); t = np.clip((lum - lo) / max(hi - lo, 0.05), 0, 1)
            if r.random() < 0.5: t = 1 - t
            c0, c1 = colour(r), colour(r)
            if abs(c0.mean() - c1.mean()) < 0.25: c1 = np.ones(3, np.float32) if c0.mean() < 0.5 else np.zeros(3, np.float32)
            rgb = c0 * (1 - t) + c1 * t
        elif solid.mean() < 0.4: rgb = np.broadcast_to(colour(r), rgb.shape)
    elif u < 0.60: rgb = rgb[..., r.permutation(3)]
    elif u < 0.66: rgb = 1 - rgb
    elif u < 0.71:  # outline
        k = int(r.integers(2, 4)); al = (a[..., 0] > 0.5).astype(np.uint8)
        ring = cv2.morphologyEx(al, cv2.MORPH_GRADIENT, np.ones((k, k), np.uint8)).astype(np.float32)
        if 0.02 < ring.mean(): a = cv2.GaussianBlur(ring, (0, 0), 0.6)[..., None]; rgb = np.broadcast_to(colour(r), rgb.shape)
    elif u < 0.75: rgb = np.repeat(lum, 3, 2)
    if r.random() < 0.08:  # embroidered: stitches across the mark
        y, x = np.mgrid[0:m.shape[0], 0:m.shape[1]].astype(np.float32); t = r.random() * math.pi
        rgb = rgb * (1 + 0.25 * np.sin((x * math.cos(t) + y * math.sin(t)) * r.uniform(0.8, 2)))[..., None]
    return np.concatenate([np.clip(rgb, 0, 1) * a, a], 2).astype(np.float32)


def pose(r, m, long_side):
    """Turned, sheared, in perspective, mirrored, scaled: `long_side(w, h)` pixels for a mark that came to be w by h. Returns
    premultiplied RGBA cut to what shows of the mark."""
    high, wide = m.shape[:2]
    q = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float32) - 0.5
    t = math.radians(r.uniform(-25, 25)) if r.random() < 0.6 else math.radians(r.normal(0, 2))
    sx = r.uniform(0.78, 1.28) if r.random() < 0.6 else 1
    sh = r.uniform(-0.25, 0.25) if r.random() < 0.4 else 0
    A = np.array([[math.cos(t), -math.sin(t) + sh], [math.sin(t), math.cos(t)]]) @ np.diag([sx * wide, high])
    d = (q @ A.T).astype(np.float32)
    if r.random() < 0.35: d = (d * (1 + r.uniform(-0.12, 0.12, (4, 1)))).astype(np.float32)
    if r.random() < 0.2: d = d[[1, 0, 3, 2]]
    d -= d.min(0); size = d.max(0); k = long_side(*size) / size.max(); d *= k; size *= k
    w, h = max(8, int(size[0])), max(8, int(size[1]))
    src = (q + 0.5) * (wide, high)
    s = max(w, h) / max(wide, high)
    if s < 0.6: m = cv2.GaussianBlur(m, (0, 0), 0.35 / s)
    out = cv2.warpPerspective(m, cv2.getPerspectiveTransform(src.astype(np.float32), d.astype(np.float32)), (w, h), flags=cv2.INTER_LINEAR)
    return trimmed(out)


def trimmed(rgba):
    seen = rgba[..., 3] > 0.1
    ys, xs = np.flatnonzero(seen.any(1)), np.flatnonzero(seen.any(0))
    if len(ys) < 4 or len(xs) < 4: return rgba
    return rgba[ys[0]:ys[-1] + 1, xs[0]:xs[-1] + 1]


def contrast(r, rgba, under):
    """A mark nobody could see is no example: brings it away from the ground it lies on."""
    a = rgba[..., 3]
    if a.sum() < 4 or not (a > 0.5).any() or not np.isfinite(under).all(): return rgba
    mean = rgba[..., :3].sum((0, 1)) / a.sum()
    if np.abs(mean - under).max() > 0.2 or (rgba[..., :3].mean(2) / np.maximum(a, 0.3))[a > 0.5].std() > 0.15: return rgba
    rgba = rgba.copy(); c = np.ones(3, np.float32) if under.mean() < 0.5 else colour(r) * 0.3
    rgba[..., :3] = c * a[..., None]
    return rgba


def bend(r, m):
    """As print on a can, a sleeve or a fold has it: strips of the mark pressed together and waved."""
    h, w = m.shape[:2]
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    if r.random() < 0.5:  # round a cylinder, seen from the front or from a side
        low, high = sorted((r.uniform(-1.25, -0.2), r.uniform(0.2, 1.25)))
        def along(v, n): return (np.arcsin(np.clip(math.sin(low) + (v + 0.5) / n * (math.sin(high) - math.sin(low)), -1, 1)) - low) / (high - low) * n - 0.5
        if r.random() < 0.6: x = along(x, w).astype(np.float32)
        else: y = along(y, h).astype(np.float32)
    else:
        f, a = r.uniform(0.5, 2) * math.pi, r.uniform(0.01, 0.05)
        x, y = x + (a * w * np.sin(y / h * f + r.random() * 6)).astype(np.float32), y + (a * h * np.sin(x / w * f + r.random() * 6)).astype(np.float32)
    return cv2.remap(m, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)


def part(r, m):
    """A side of the mark is missing, and nothing stands in its place: cut off by a seam, an edge, the picture."""
    h, w = m.shape[:2]; f = r.uniform(0.1, 0.35); side = r.integers(4)
    if side == 0: m = m[:, int(w * f):]
    elif side == 1: m = m[:, :w - int(w * f)]
    elif side == 2: m = m[int(h * f):]
    else: m = m[:h - int(h * f)]
    return m if (m[..., 3] > 0.5).mean() > 0.02 else None


def printed(r, rgba, under):
    """Ink takes the light of the ground it lies on, and lets some of it through."""
    light = cv2.GaussianBlur(under.mean(2), (0, 0), 1.2); light = light / max(0.08, light.mean())
    rgba = rgba.copy(); rgba[..., :3] *= np.clip(1 + (light - 1) * r.uniform(0.4, 1), 0.3, 1.6)[..., None]
    return rgba * r.uniform(0.75, 1)


def wound(r, data, img, box):
    """Covers or cuts a part of the mark. Returns the box of what is left."""
    x0, y0, x1, y1 = [int(v) for v in box]; w, h = x1 - x0, y1 - y0
    u = r.random()
    if u < 0.38:  # cover up to a quarter
        area = w * h * r.uniform(0.08, 0.28); cw = min(w, max(2, int(math.sqrt(area * r.uniform(0.5, 2))))); ch = min(h, max(2, int(area / cw)))
        x, y = x0 + int(r.integers(0, w - cw + 1)), y0 + int(r.integers(0, h - ch + 1))
        img[y:y + ch, x:x + cw] = colour(r) if r.random() < 0.5 else photo(r, data, cw, ch)
    elif u < 0.5:  # cut off at a side, as by the edge of the picture, a fold, a hand
        f = r.uniform(0.1, 0.33); side = r.integers(4)
        if side == 0: cut = (slice(y0, y1), slice(x0, x0 + int(w * f))); x0 += int(w * f)
        elif side == 1: cut = (slice(y0, y1), slice(x1 - int(w * f), x1)); x1 -= int(w * f)
        elif side == 2: cut = (slice(y0, y0 + int(h * f)), slice(x0, x1)); y0 += int(h * f)
        else: cut = (slice(y1 - int(h * f), y1), slice(x0, x1)); y1 -= int(h * f)
        part = img[cut]
        if part.size: img[cut] = colour(r) if r.random() < 0.5 else photo(r, data, part.shape[1], part.shape[0])
    return [x0, y0, x1, y1]


def finish(r, img, strong=True):
    """Camera and platform: light, blur, noise, JPEG. Returns bytes."""
    if strong:
        if r.random() < 0.5: img = (img - 0.5) * r.uniform(0.6, 1.2) + 0.5 + r.uniform(-0.12, 0.12)
        if r.random() < 0.25: img = cv2.GaussianBlur(img, (0, 0), r.uniform(0.4, 1.8))
        if r.random() < 0.3: img = img + np.float32(r.uniform(0.005, 0.04)) * r.standard_normal(img.shape, np.float32)
    img = cv2.convertScaleAbs(np.maximum(img, 0), alpha=255)
    if strong and r.random() < 0.5:
        img = cv2.imdecode(cv2.imencode('.jpg', img, [cv2.IMWRITE_JPEG_QUALITY, int(r.integers(25, 90))])[1], cv2.IMREAD_COLOR)
    return img


def view(data, i):
    """As the bank shows a mark: on white, or on black where white shows nothing, upright, with a margin. Its frame, picture and
    box."""
    m = data.mark(i); m = trimmed(np.concatenate([m[..., :3] * m[..., 3:], m[..., 3:]], 2))
    h, w = m.shape[:2]; frame = frame_of(w, h); by = FILLED * room(frame, w, h)
    m = cv2.resize(m, (max(1, round(w * by)), max(1, round(h * by))), interpolation=cv2.INTER_AREA if by < 1 else cv2.INTER_LINEAR)
    light = m[..., :3].sum() / max(1e-3, m[..., 3].sum()) / 3
    (W, H), (h, w) = FRAMES[frame], m.shape[:2]
    bg = np.full((H, W, 3), 0.0 if light > 0.93 else 1.0, np.float32)
    x, y = (W - w) // 2, (H - h) // 2
    lay(bg, m, x, y)
    return frame, (np.clip(bg, 0, 1) * 255).astype(np.uint8), [x, y, x + w, y + h]


def posed(r, mark, long_side):
    """A mark as it may lie in a picture, its longer side as `long_side` says."""
    m = pose(r, restyle(r, mark), long_side)
    if r.random() < 0.2: m = bend(r, m)
    if r.random() < 0.22 and (rest := part(r, m)) is not None: m = rest
    k = long_side(m.shape[1], m.shape[0]) / max(m.shape[:2])
    if abs(k - 1) > 0.02: m = cv2.resize(m, None, fx=k, fy=k, interpolation=cv2.INTER_AREA if k < 1 else cv2.INTER_LINEAR)
    return m


def ink(r, bg, rgba, x, y):
    h, w = rgba.shape[:2]
    whole = x >= 0 and y >= 0 and y + h <= bg.shape[0] and x + w <= bg.shape[1]
    lay(bg, printed(r, rgba, bg[y:y + h, x:x + w]) if whole and r.random() < 0.3 else rgba, x, y)


def scene(r, data, ids):
    """A picture of SCENE pixels with the marks `ids`, apart from each other, and the box of each (None: no room)."""
    bg = background(r, data, SCENE, SCENE)
    boxes = []
    for i in ids:
        long_side = math.exp(r.uniform(math.log(28), math.log(214 if len(ids) == 1 else 120)))
        m = posed(r, data.mark(i), lambda *_: long_side)
        h, w = m.shape[:2]; spot = None
        for _ in range(12):
            x, y = int(r.integers(-w // 12, max(1, SCENE - w + w // 12 + 1))), int(r.integers(-h // 12, max(1, SCENE - h + h // 12 + 1)))
            if all(b is None or x + w < b[0] - 4 or x > b[2] + 4 or y + h < b[1] - 4 or y > b[3] + 4 for b in boxes): spot = (x, y); break
        if spot is None or w > SCENE or h > SCENE: boxes.append(None); continue
        x, y = spot
        under = bg[max(0, y):y + h, max(0, x):x + w].mean((0, 1))
        ink(r, bg, contrast(r, m, under), x, y)
        box = [max(0, x), max(0, y), min(SCENE, x + w), min(SCENE, y + h)]
        boxes.append(wound(r, data, bg, box) if r.random() < 0.6 else box)
    return finish(r, bg), boxes


def crop(r, data, i):
    """A close view, as the second look has it: the mark nearly fills a frame, with an inexact box. Its frame, picture and box."""
    filled, doubt = r.uniform(0.6, 0.98), math.exp(r.normal(0, 0.12))
    fitted = lambda w, h: frame_of(w * doubt, h)
    m = posed(r, data.mark(i), lambda w, h: max(w, h) * filled * room(fitted(w, h), w, h))
    h, w = m.shape[:2]; frame = fitted(w, h); W, H = FRAMES[frame]
    bg = background(r, data, W, H)
    x, y = int((W - w) / 2 + r.normal(0, 0.045) * W), int((H - h) / 2 + r.normal(0, 0.045) * H)
    under = bg[max(0, y):y + h, max(0, x):x + w].mean((0, 1))
    ink(r, bg, contrast(r, m, under), x, y)
    box = [max(0, x), max(0, y), min(W, x + w), min(H, y + h)]
    if r.random() < 0.65: box = wound(r, data, bg, box)
    if r.random() < 0.35:  # small in the original, enlarged
        k = r.uniform(0.32, 0.75); bg = cv2.resize(cv2.resize(bg, (int(W * k), int(H * k)), interpolation=cv2.INTER_AREA), (W, H), interpolation=cv2.INTER_LINEAR)
    return frame, finish(r, bg), box


def bare(r, data):
    """A close view of nothing, and a box in it; mostly of photographs, which show more that could be taken for a mark."""
    frame = int(r.choice(len(FRAMES), p=[0.6, 0.13, 0.09, 0.1, 0.08])); W, H = FRAMES[frame]
    x0, y0, x1, y1 = r.uniform(0, 0.3, 4)
    ground = clutter(r, photo(r, data, W, H, 32), int(r.integers(0, 3))) if r.random() < 0.7 else background(r, data, W, H)
    return frame, finish(r, ground), [W * x0, H * y0, W * (1 - x1), H * (1 - y1)]


def batch(seed, data, known, scenes, empty):
    """One step: `scenes` pictures with up to PER_SCENE of the marks `known` each, `empty` without any; a close view of every mark,
    and close views of nothing (twice `empty`).

    ids [k], pictures [n, SCENE, SCENE, 3], boxes [n, PER_SCENE, 4] (nothing there: zeros), which [n, PER_SCENE] (rows of ids),
    close: a list of (frame, picture, box, row of ids or -1)."""
    r = np.random.default_rng(seed)
    ids = r.choice(known, scenes * PER_SCENE, replace=False)
    pictures, boxes = [], np.zeros((scenes + empty, PER_SCENE, 4), np.float32)
    which = np.zeros((scenes + empty, PER_SCENE), np.int64)
    which[:scenes] = np.arange(scenes * PER_SCENE).reshape(scenes, PER_SCENE)
    for s in range(scenes):
        n = int(r.choice([1, 2, 3], p=[0.25, 0.25, 0.5]))
        picture, found = scene(r, data, ids[which[s, :n]])
        pictures.append(picture)
        for k, box in enumerate(found): boxes[s, k] = box or 0
    pictures += [finish(r, background(r, data, SCENE, SCENE)) for _ in range(empty)]
    close = [(*crop(r, data, i), k) for k, i in enumerate(ids)] + [(*bare(r, data), -1) for _ in range(2 * empty)]
    return ids, np.stack(pictures), boxes, which, close
