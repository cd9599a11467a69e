"""Packs photographs, textures, objects and wordmarks for training.

    python3 training/pack_photos.py ROOT OUT

ROOT holds one folder a Debian package, as `dpkg-deb -x` leaves it (training/fetch.sh). Writes OUT/photos.u8
(256 x 256 RGB each), OUT/objects.u8 (192 x 192 RGBA cut-outs), OUT/words.u8 with OUT/words.json (wordmarks, as
pack-marks.ts packs marks).
"""
import glob, io, json, os, random, subprocess, sys, zipfile
import cv2, numpy as np
from PIL import Image, ImageDraw, ImageFont

root, out = sys.argv[1], sys.argv[2]
random.seed(1); np.random.seed(1); cv2.setNumThreads(1)
Image.MAX_IMAGE_PIXELS = None
P, O = 256, 192
# Pixels of the side of a square wordmark, the most of a longer one, the margin around both: as pack-marks.ts has them.
SQUARE, LONGEST, MARGIN = 120, 240, 4
# Packages kept for tests (bench/detection): lomiri-wallpapers-*, gnome-backgrounds, python3-skimage.
PHOTOS = {'plasma-workspace-wallpapers': 24, 'mate-backgrounds': 20, 'ukui-wallpapers': 16, 'sway-backgrounds': 2,
          'opencv-doc': 5, 'palapeli-data': 6, 'stellarium-data': 1, 'extremetuxracer-data': 2}
# Pictures of these names show marks, diagrams or calibration boards.
SKIP = ('logo', 'board', 'chess', 'calib', 'left', 'right', 'text', 'screenshot', 'circle', 'aruco', 'html', 'doc/opencv-doc/opencv4')

def crops(image, n):
    h, w = image.shape[:2]
    for _ in range(n):
        s = int(min(h, w) * random.uniform(0.25, 1)) if min(h, w) > 400 else int(min(h, w) * random.uniform(0.7, 1))
        s = max(s, min(64, h, w)); x, y = random.randint(0, w - s), random.randint(0, h - s)
        c = cv2.resize(image[y:y + s, x:x + s], (P, P), interpolation=cv2.INTER_AREA if s > P else cv2.INTER_LINEAR)
        if c.std() > 4: yield c

def photos():
    for package, n in PHOTOS.items():
        for f in sorted(glob.glob(f'{root}/{package}/**/*', recursive=True)):
            if not f.lower().endswith(('.jpg', '.jpeg', '.png', '.webp')) or os.path.getsize(f) < 15000: continue
            if any(s in f.lower() for s in SKIP): continue
            im = cv2.imread(f, cv2.IMREAD_COLOR)
            if im is None or min(im.shape[:2]) < 96: continue
            yield from crops(cv2.cvtColor(im, cv2.COLOR_BGR2RGB), n)
    for f in sorted(glob.glob(f'{root}/*/**/*.pk3', recursive=True)):
        z = zipfile.ZipFile(f)
        for name in z.namelist():
            if not name.lower().endswith('.jpg') or z.getinfo(name).file_size < 15000: continue
            im = cv2.imdecode(np.frombuffer(z.read(name), np.uint8), cv2.IMREAD_COLOR)
            if im is not None and min(im.shape[:2]) >= 96: yield from crops(cv2.cvtColor(im, cv2.COLOR_BGR2RGB), 1)

def objects():
    for f in sorted(glob.glob(f'{root}/tuxpaint-stamps-default/**/*.png', recursive=True)):
        im = cv2.imread(f, cv2.IMREAD_UNCHANGED)
        if im is None or im.ndim != 3 or im.shape[2] != 4 or min(im.shape[:2]) < 100 or 'symbol' in f or 'military' in f: continue
        im = cv2.cvtColor(im, cv2.COLOR_BGRA2RGBA); h, w = im.shape[:2]; s = O / max(h, w)
        im = cv2.resize(im, (max(1, int(w * s)), max(1, int(h * s))), interpolation=cv2.INTER_AREA)
        full = np.zeros((O, O, 4), np.uint8); h, w = im.shape[:2]; full[(O - h) // 2:(O - h) // 2 + h, (O - w) // 2:(O - w) // 2 + w] = im
        yield full

ONSETS = 'b c d f g h j k l m n p r s t v w x y z br ch cl cr dr fl gr kr pl pr qu sh sk sl sp st str th tr vl zh'.split()
VOWELS = 'a e i o u ai ea ee ia io oo ou ua y'.split()
CODAS = ['', '', '', 'n', 'r', 's', 'l', 'x', 'k', 't', 'm', 'ng', 'sh', 'st']
HAN = '安宝贝博彩超晨诚城达大德鼎东都多恩发飞丰凤福富格冠光广国海汉好和恒红鸿华欢皇惠吉佳嘉健江杰金锦京景九巨君康可兰乐丽力利立联良林龙路美梦米妙名明南能宁欧鹏奇巧青清庆泉群仁荣瑞赛三森山尚生胜圣盛世顺思泰特天通同万旺威维伟文五西喜先祥向小新信星兴雄秀旭雅亚阳洋一怡艺亿益银英永优友宇雨玉源远月悦云运泽展正之智中众洲卓紫'

def word():
    if random.random() < 0.3: return ''.join(random.choice(HAN) for _ in range(random.choice([2, 2, 3, 3, 4])))
    w = ''.join(random.choice(ONSETS) + random.choice(VOWELS) + random.choice(CODAS) for _ in range(random.choice([1, 2, 2, 2, 3])))
    if random.random() < 0.15: w += random.choice(['', ' ', '-']) + ''.join(random.choice(ONSETS) + random.choice(VOWELS) for _ in range(2))
    return random.choice([str.lower, str.upper, str.title, str.title])(w)

def words(n):
    rows = subprocess.run(['fc-list', '--format', '%{file}|%{index}|%{lang}\n'], capture_output=True, text=True).stdout.split('\n')
    fonts = [r.split('|', 2) for r in rows if r.count('|') >= 2 and r.split('|')[0].lower().endswith(('.ttf', '.otf', '.ttc'))]
    latin = sorted({(f, int(i) & 0xffff) for f, i, l in fonts if 'en' in l.split('|')})
    han = sorted({(f, int(i) & 0xffff) for f, i, l in fonts if 'zh-cn' in l.split('|')})
    print(len(latin), 'latin faces,', len(han), 'chinese faces')
    made = 0
    while made < n:
        text = word(); face = random.choice(han if ord(text[0]) > 0x2e80 else latin)
        try: font = ImageFont.truetype(face[0], 96, index=face[1])
        except Exception: continue
        stroke = random.choice([0, 0, 0, 0, 3, 6])
        box = font.getbbox(text, stroke_width=stroke); w, h = box[2] - box[0], box[3] - box[1]
        if w < 20 or h < 20 or w > 1400: continue
        im = Image.new('RGBA', (w + 8, h + 8), (0, 0, 0, 0)); colour = tuple(int(x) for x in np.random.randint(0, 200, 3))
        ImageDraw.Draw(im).text((4 - box[0], 4 - box[1]), text, font=font, fill=colour + (255,), stroke_width=stroke)
        a = np.asarray(im)
        if (a[..., 3] > 128).mean() < 0.04: continue
        if random.random() < 0.15:  # on a plate, knocked out or framed
            plate = Image.new('RGBA', (w + 60, h + 50), (0, 0, 0, 0)); d = ImageDraw.Draw(plate)
            shape = random.choice([d.rectangle, d.ellipse, lambda b, **k: d.rounded_rectangle(b, 24, **k)])
            if random.random() < 0.5: shape((0, 0, w + 59, h + 49), fill=colour + (255,)); inv = Image.new('RGBA', im.size, (255, 255, 255, 255)); plate.paste(inv, (26, 21), im)
            else: shape((2, 2, w + 57, h + 47), outline=colour + (255,), width=8); plate.paste(im, (26, 21), im)
            a = np.asarray(plate)
        h, w = a.shape[:2]; s = min(LONGEST / max(h, w), SQUARE / (h * w) ** 0.5)
        pre = a.astype(np.float32); pre[..., :3] *= pre[..., 3:] / 255
        pre = cv2.resize(pre, (max(1, int(w * s)), max(1, int(h * s))), interpolation=cv2.INTER_AREA if s < 1 else cv2.INTER_LINEAR)
        pre[..., :3] /= np.maximum(pre[..., 3:], 1) / 255
        made += 1
        yield cv2.copyMakeBorder(np.clip(pre, 0, 255).astype(np.uint8), MARGIN, MARGIN, MARGIN, MARGIN, cv2.BORDER_CONSTANT, value=0)

wanted = sys.argv[3:] or ['photos', 'objects', 'words']
for name, rows in (('photos', photos()), ('objects', objects()), ('words', words(16000))):
    if name not in wanted: continue
    sizes = []
    with open(f'{out}/{name}.u8', 'wb') as f:
        for row in rows: f.write(row.tobytes()); sizes.append(['', row.shape[1], row.shape[0]])
    if name == 'words': json.dump(sizes, open(f'{out}/words.json', 'w'))
    print(len(sizes), name, flush=True)
