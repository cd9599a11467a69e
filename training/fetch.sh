#!/bin/sh
# Brings the photographs, textures and fonts that training and bench/detection/logos.ts use, from Debian's packages:
#   training/fetch.sh [FOLDER]      default: training/photographs (not committed)
# One folder a package, as dpkg-deb -x leaves it. Fonts and Python's packages are installed: that needs root.
set -eu
here=$(dirname "$0")
into=$(realpath -m "${1:-$here/photographs}")
mkdir -p "$into"
cd "$into"
# For training.
packages="plasma-workspace-wallpapers mate-backgrounds ukui-wallpapers sway-backgrounds opencv-doc palapeli-data
stellarium-data extremetuxracer-data tuxpaint-stamps-default openarena-081-textures ufoai-textures"
# Kept for tests: see bench/detection/marks/photographs.ts.
packages="$packages lomiri-wallpapers-16.04 lomiri-wallpapers-20.04 gnome-backgrounds python3-skimage"
for package in $packages; do
  [ -d "$package" ] && continue
  apt-get download "$package"
  dpkg-deb -x "$package"_*.deb "$package"
  rm "$package"_*.deb
done
[ "$(id -u)" = 0 ] || { echo "Not root: fonts and Python's packages were not installed."; exit 0; }
fonts=$(apt-cache search --names-only '^fonts-' | awk '{print $1}' | grep -E \
  '^fonts-(aoyagi|apropal|arphic|breip|bwht|cabin|comfortaa|dancingscript|dkg|femkeklaver|havana|humor|kaushan|kiloji|klaudia|klee|kouzan|kristi|lato$|league|leckerli|levien|lobster|lxgw-wenkai$|okolaks|play$|reggae|roboto-(fontface|slab|unhinted)|rufscript|seto|wqy|open-sans|oswald|quattro|ubuntu-title|yanone|urw-base35|dejavu|liberation|linuxlibertine|cantarell|crosextra|ebgaramond$|fanwood|freefont-ttf|gfs|inter$|isabella|jura|junction|karla|mplus|monofur|nanum|opendin|oldstand|oxygen|prociono|rail|sil-(andika|gentium)|sniglet|staypuft|tomsontalks|tuffy|unfonts|vollkorn|womanizer|yozvox|averia|adf|essays1743|goudy|georgewilliams|moe|paratype|pecita|radisnoir|vlgothic|takao|ipafont|motoya|sawarabi|umeplus|babelstone|hanazono|cwtex)')
apt-get install -y --no-install-recommends fonts-noto-cjk $fonts \
  libopenblas0-pthread python3-torch python3-torchvision python3-opencv python3-onnx python3-pil python3-numpy
