"""Makes the golden files of the sample room with Pillow: python3 make.py"""

import json

import numpy as np
from PIL import Image

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
