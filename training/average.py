"""Averages the weights of a network with those it was trained on from: often better than either.

    python3 training/average.py packages/detection/models RUN/last.pt OUT/last.pt

The comparison of two boxes, which begins anew with each body, is the second one's; train_same.py fits it to the new body.
"""
import os, sys
import torch
from network import LogoNetwork, load_published

before, after, out = sys.argv[1:]
net = LogoNetwork(); load_published(net, before)
one, other = net.state_dict(), torch.load(after, 'cpu')['mean']
mean = {name: other[name] if name.startswith(('part', 'alike')) else (one[name] + other[name]) / 2 for name in other}
os.makedirs(os.path.dirname(out), exist_ok=True)
torch.save({'mean': mean, 'step': 0}, out)
