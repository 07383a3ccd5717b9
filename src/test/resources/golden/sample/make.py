"""Makes the golden files of the sample room with Pillow: python3 make.py"""

import json

import numpy as np
from PIL import Image, ImageOps

random = np.random.default_rng(7)


def picture(height, width, channels):
    """A smooth gradient with noise, so that resampling errors show."""
    y, x = np.mgrid[0:height, 0:width]
    base = 120 + 90 * np.sin(x / 5.0) * np.cos(y / 7.0)
    planes = [base + 20 * c + random.normal(0, 12, base.shape) for c in range(channels)]
    return np.clip(np.stack(planes, -1), 0, 255).astype(np.uint8)


colour = picture(40, 60, 3)
Image.fromarray(colour).save("picture.webp", lossless=True)
Image.fromarray(picture(24, 32, 3)).save("lossy.webp", quality=80)
Image.fromarray(colour).save("picture.png")
grey = picture(37, 37, 1)[..., 0]
Image.fromarray(grey).save("grey.png")

small = Image.fromarray(colour).resize((12, 8), Image.BILINEAR)
large = Image.fromarray(grey).resize((50, 50), Image.BILINEAR)
tiny = Image.fromarray(grey).resize((28, 28), Image.BILINEAR)
json.dump(
    {
        "picture 3x8x12": np.asarray(small).transpose(2, 0, 1).ravel().tolist(),
        "grey 1x50x50": np.asarray(large).ravel().tolist(),
        "grey 1x28x28": np.asarray(tiny).ravel().tolist(),
        "picture luma": np.asarray(Image.fromarray(colour).convert("L")).ravel().tolist(),
    },
    open("resized.json", "w"),
)

# Pictures that say how they are to be turned, and greys of every depth: as Pillow shows them, over white.
shown = {}


def keep(name, image, **options):
    """Writes the file and notes the luma (rounded to 8 bits) of what a viewer is to show."""
    image.save(name, **options)
    seen = ImageOps.exif_transpose(Image.open(name))
    if seen.mode.startswith("I"):
        seen = Image.fromarray(np.rint(np.asarray(seen) / 257).astype(np.uint8))
    if seen.mode in ("LA", "P"):
        seen = Image.alpha_composite(
            Image.new("RGBA", seen.size, "white"), seen.convert("RGBA")
        ).convert("RGB")
    shown[name] = {
        "width": seen.width,
        "height": seen.height,
        "luma": np.asarray(seen.convert("L")).ravel().tolist(),
    }


y, x = np.mgrid[0:6, 0:10]
slope = Image.fromarray((20 * x + 9 * y).astype(np.uint8))
for orientation in range(1, 9):
    exif = Image.Exif()
    exif[0x0112] = orientation
    keep(f"turned{orientation}.jpg", slope, quality=100, exif=exif)
    if orientation == 6:
        keep("turned6.png", slope, exif=exif)
deep = (6000 * x + 900 * y).astype(np.uint16)
keep("grey16.png", Image.fromarray(deep))
keep("grey-clear.png", Image.merge("LA", (slope, Image.fromarray((28 * x).astype(np.uint8)))))
keep("palette.png", Image.fromarray(colour[:6, :10]).quantize(8))
json.dump(shown, open("shown.json", "w"))
