#!/usr/bin/env python3
"""Makes pools that are awkward, for `winnow simulate`: python3 src/site/pools.py [FOLDER [WRENCH [CROWD]]]

Images (PNG, a folder a class): rare classes, wrong labels, 120 classes, copies, hardly any samples.
Texts (CSV): weak words, single words, copies, six languages. With the folder of the WRENCH data sets also their
texts as CSV, with that of the crowd data sets the tweets of weather_sentiment. Needs NumPy and Pillow; the same every time.
"""
import csv
import json
import pathlib
import random
import sys

import numpy as np
from PIL import Image

OUT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "target/public-data/pools")
DRAWN = np.random.default_rng(11)
random.seed(7)


def blobs(name, n, classes, shape, noise, weights=None, wrong=0.0, copies=1):
    """Smooth colours around one 6 x 6 picture a class; `wrong` is the share of labels drawn anew."""
    h, w, c = shape
    centres = DRAWN.uniform(60, 200, (classes, 6, 6, c))
    share = np.array(weights or [1] * classes, float)
    for i, k in enumerate(DRAWN.choice(classes, n, p=share / share.sum())):
        small = (centres[k] + DRAWN.normal(0, noise, (6, 6, c))).clip(0, 255).astype(np.uint8)
        image = np.array(Image.fromarray(small.squeeze()).resize((w, h), Image.BICUBIC)).astype(float)
        image = (image + DRAWN.normal(0, 8, image.shape)).clip(0, 255).astype(np.uint8)
        label = k if DRAWN.random() >= wrong else DRAWN.integers(classes)
        folder = OUT / name / f"c{label:03d}"
        folder.mkdir(parents=True, exist_ok=True)
        for copy in range(copies):
            Image.fromarray(image).save(folder / f"{i:05d}_{copy}.png")


def table(name, rows):
    with open(OUT / f"{name}.csv", "w", encoding="utf8", newline="") as file:
        csv.writer(file).writerows([("text", "label"), *rows])


OWN = {k: [f"{k}{i}" for i in range(200)] for k in "abcdef"}
COMMON = [f"w{i}" for i in range(500)]


def words(k, n, own=0.2):
    """n words, a share of them of the class's own."""
    return " ".join(random.choice(OWN[k]) if random.random() < own else random.choice(COMMON) for _ in range(n))


def texts(classes, count, n, own=0.2, weights=None):
    return [(words(k, n, own), k) for k in random.choices(classes, weights=weights, k=count)]


SAID = {
    "weather": ["Heute regnet es in {}", "It is raining in {} today", "Il pleut à {} aujourd'hui",
                "今日は{}で雨が降っています", "Сегодня в {} идёт дождь", "اليوم تمطر في {}"],
    "sport": ["{} gewinnt das Spiel", "{} wins the match", "{} gagne le match",
              "{}が試合に勝った", "{} выигрывает матч", "فاز {} بالمباراة"],
    "food": ["Das Essen in {} schmeckt", "The food in {} is tasty", "La cuisine de {} est bonne",
             "{}の料理は美味しい", "Еда в {} вкусная", "الطعام في {} لذيذ"],
}

OUT.mkdir(parents=True, exist_ok=True)
blobs("rare", 2500, 2, (16, 16, 1), 160, weights=[50, 1])
blobs("uneven", 2500, 5, (16, 16, 3), 160, weights=[20, 5, 2, 1, 1])
blobs("wrong", 1500, 2, (16, 16, 1), 120, wrong=0.6)
blobs("classes", 4000, 120, (12, 12, 3), 60)
blobs("copies", 250, 4, (16, 16, 3), 160, copies=8)
blobs("tiny", 40, 3, (16, 16, 1), 160)
table("weak-words", texts("abcdef", 900, 20))
table("single-words", [(random.choice(OWN[k][:20]) if random.random() < 0.7 else "ok", k) for k in random.choices("abcdef", k=800)])
table("rare-texts", texts("ab", 2000, 20, weights=[50, 1]))
for copy in range(5):
    table(f"copied-texts-{copy}", [row for row in texts("abc", 60, 15) for _ in range(15)])
places = ["".join(random.choices("bcdfgaeioulmnrst", k=6)).title() for _ in range(400)]
table("languages", [(random.choice(SAID[k]).format(random.choice(places)), k) for k in random.choices(list(SAID), k=900)])

if len(sys.argv) > 2:
    for name in ("youtube", "sms"):
        for part in ("train", "test"):
            rows = json.loads((pathlib.Path(sys.argv[2]) / f"wrench-{name}" / f"{part}.json").read_text(encoding="utf8"))
            table(f"{name}-{part}", [(row["data"]["text"], row["label"]) for row in rows.values()])

if len(sys.argv) > 3:
    tweets = pathlib.Path(sys.argv[3]) / "weather_sentiment"
    read = lambda name: dict(list(csv.reader(open(tweets / name, encoding="utf8")))[1:])
    truth = read("truth.csv")
    table("weather", [(text, truth[task]) for task, text in read("items.csv").items() if task in truth])
