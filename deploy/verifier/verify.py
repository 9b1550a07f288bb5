#!/usr/bin/env python3
"""Checks evidence of a Sekisho ledger: an exported bundle (a folder) or one receipt (a JSON file).

    python3 verify.py BUNDLE_FOLDER   [--key KEY] [--checkpoints FILE ...] [--partial]
    python3 verify.py receipt.json    [--key KEY] [--checkpoints FILE ...]

Nothing is needed but this file and Python 3.8 or newer: no network, no library, no Sekisho. It was written from the public
formats alone and shares nothing with the program that writes the ledger:
  hashes and proofs   RFC 6962 / RFC 9162 (certificate transparency)
  signatures          Ed25519, RFC 8032, section 5.1, here in plain Python so that it can be read
  signed heads        C2SP signed-note and tlog-checkpoint

--key          the log's public key, as text or as a file. Take it from where it was published, not from the bundle.
--checkpoints  signed heads that somebody outside kept: a file with one signed note, or checkpoints.jsonl as the house
               writes it. The evidence must agree with every one of them. Without any, a rewritten history cannot be told
               from a true one by anybody: a bundle always agrees with itself.
--partial      a part of the log is what was asked for, a range of time or one region. Without it the bundle must hold
               every entry up to the newest signed head, each with its content.

Exit status: 0 everything holds, 1 something does not, 2 this is no evidence. Read from main() at the end upwards.
"""
import base64
import hashlib
import json
import os
import sys


class Broken(Exception):
    """Something that should hold does not."""


# --- Ed25519 (RFC 8032, section 5.1): points of the curve in extended coordinates (X, Y, Z, T) -------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_MINUS_1 = pow(2, (P - 1) // 4, P)


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def same(p, q):
    return (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0


def point(encoded):
    """The point of 32 bytes, or None if there is none."""
    y = int.from_bytes(encoded, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * SQRT_MINUS_1 % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signed_by(public, message, signature):
    a, r = point(public), point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or a is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    return same(times(s, BASE), add(r, times(h, a)))


# --- The tree (RFC 9162, section 2.1) ----------------------------------------------------------------------------------

def sha256(data):
    return hashlib.sha256(data).digest()


def leaf_hash(entry):
    return sha256(b"\x00" + entry)


def node_hash(left, right):
    return sha256(b"\x01" + left + right)


class Tree:
    """Grows leaf by leaf; holds one hash per set bit of its size, largest block first."""

    def __init__(self, size=0, blocks=()):
        if bin(size).count("1") != len(blocks):
            raise Broken("the blocks before the export do not fit their number")
        self.size, self.blocks = size, list(blocks)

    def append(self, hashed):
        index = self.size
        while index & 1:
            hashed = node_hash(self.blocks.pop(), hashed)
            index >>= 1
        self.blocks.append(hashed)
        self.size += 1

    def root(self):
        if not self.blocks:
            return sha256(b"")
        root = self.blocks[-1]
        for block in reversed(self.blocks[:-1]):
            root = node_hash(block, root)
        return root


def root_of_inclusion(hashed, index, size, proof):
    """Section 2.1.3.2: the root an inclusion proof leads to."""
    if not 0 <= index < size:
        raise Broken("the leaf lies outside the tree")
    fn, sn = index, size - 1
    for step in proof:
        if sn == 0:
            raise Broken("the inclusion proof is too long")
        if fn & 1 or fn == sn:
            hashed = node_hash(step, hashed)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            hashed = node_hash(hashed, step)
        fn, sn = fn >> 1, sn >> 1
    if sn:
        raise Broken("the inclusion proof is too short")
    return hashed


def consistent(size1, root1, size2, root2, proof):
    """Section 2.1.4.2: True if the tree of size2 begins with the tree of size1."""
    if size1 == size2:
        return not proof and root1 == root2
    if not 0 < size1 < size2 or not proof:
        return False
    if size1 & (size1 - 1) == 0:
        proof = [root1] + proof
    fn, sn = size1 - 1, size2 - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = proof[0]
    for step in proof[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = node_hash(step, fr), node_hash(step, sr)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node_hash(sr, step)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and fr == root1 and sr == root2


# --- Signed heads (C2SP signed-note, tlog-checkpoint) ------------------------------------------------------------------

def decoded(text, length=None):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Broken("%r is not base64" % text)
    if length is not None and len(data) != length:
        raise Broken("%r has not %d bytes" % (text, length))
    return data


def read_key(text):
    """name+id+base64(1 ‖ key): the name, the id, the 32 bytes."""
    try:
        name, key_id, data = text.strip().split("+", 2)
    except ValueError:
        raise Broken("a key is written name+id+base64")
    typed = decoded(data, 33)
    own_id = sha256(name.encode() + b"\n" + typed)[:4]
    if typed[0] != 1 or own_id.hex() != key_id:
        raise Broken("the key is no Ed25519 key or its id is not its own")
    return name, own_id, typed[1:]


def read_checkpoint(note, key):
    """The size and root of a signed head, once its signature has been checked."""
    name, key_id, public = key
    text, blank, signatures = note.rpartition("\n\n")
    lines = text.split("\n")
    if not blank or len(lines) < 3 or not (lines[1] == "0" or (lines[1].isdigit() and lines[1][0] != "0")):
        raise Broken("this is no signed checkpoint: %r" % note[:80])
    if lines[0] != name:
        raise Broken("the checkpoint speaks for %s, the key for %s" % (lines[0], name))
    for line in signatures.split("\n"):
        dash, _, rest = line.partition(" ")
        if dash == "—" and rest.rpartition(" ")[0] == name:
            value = decoded(rest.rpartition(" ")[2])
            if value[:4] == key_id and signed_by(public, (text + "\n").encode(), value[4:]):
                return int(lines[1]), decoded(lines[2], 32)
    raise Broken("the checkpoint over %s leaves is not signed by %s" % (lines[1], name))


def notes_of(path):
    """A file with one note, or with JSON lines that have a field 'checkpoint'."""
    with open(path, encoding="utf-8") as file:
        content = file.read()
    if content.startswith("{"):
        return [json.loads(line)["checkpoint"] for line in content.split("\n") if line.strip()]
    return [content]


# --- What is checked ---------------------------------------------------------------------------------------------------

def check_receipt(receipt, key, outside):
    entry = receipt["entry"]
    size, root = read_checkpoint(receipt["checkpoint"], key)
    said = json.loads(entry)
    hashed = leaf_hash(entry.encode())
    if hashed.hex() != receipt["leafHash"]:
        raise Broken("the entry does not hash to the leaf the receipt names")
    if said["sequence"] != receipt["index"] or said["verdictId"] != receipt["verdictId"] or size != receipt["treeSize"]:
        raise Broken("entry, receipt and checkpoint do not speak of the same place")
    if root_of_inclusion(hashed, receipt["index"], size, [decoded(step, 32) for step in receipt["proof"]]) != root:
        raise Broken("the proof does not lead to the signed root")
    for other_size, other_root in outside:
        if other_size == size and other_root != root:
            raise Broken("two different heads over %d leaves are signed: the log was forked" % size)
    return ["verdict %s stands at place %d of the ledger of %d" % (receipt["verdictId"], receipt["index"], size)]


def entries_of(folder, first):
    """Every line of the export: its place, its leaf hash, and its content unless that is withheld."""
    place = first
    with open(os.path.join(folder, "entries.jsonl"), encoding="utf-8", newline="\n") as lines:
        for line in lines:
            item = json.loads(line)
            if item["index"] != place:
                raise Broken("entry %d is missing: number %s stands in its place" % (place, item["index"]))
            if "entry" in item:
                said = json.loads(item["entry"])
                if said["sequence"] != place or said["verdictId"] != item["verdictId"]:
                    raise Broken("entry %d says itself that it is another one" % place)
                yield leaf_hash(item["entry"].encode()), said
            else:
                yield decoded(item["leafHash"], 32), None
            place += 1


def check_digests(folder, manifest):
    for name in ("entries.jsonl", "checkpoints.jsonl", "consistency.jsonl"):
        if name not in manifest["files"]:
            raise Broken("the manifest does not describe " + name)
    for name, digest in sorted(manifest["files"].items()):
        if os.path.basename(name) != name:
            raise Broken("the manifest names a file outside the bundle")
        total = hashlib.sha256()
        with open(os.path.join(folder, name), "rb") as file:
            for block in iter(lambda: file.read(1 << 20), b""):
                total.update(block)
        if total.hexdigest() != digest:
            raise Broken("%s is not the file the manifest describes" % name)


def check_bundle(folder, manifest, key, outside, partial):
    if manifest["format"] != "sekisho-evidence-1":
        raise Broken("the bundle is of another format")
    check_digests(folder, manifest)
    first, size = manifest["first"], manifest["size"]
    heads = {}
    for head_size, root in [read_checkpoint(note, key) for note in notes_of(os.path.join(folder, "checkpoints.jsonl"))] + outside:
        if heads.setdefault(head_size, root) != root:
            raise Broken("two different heads over %d leaves are signed: the log was forked" % head_size)
    if size not in heads:
        raise Broken("no signed head covers the whole export")
    withheld, compared = check_entries(folder, first, size, manifest["before"], heads)
    newest = max(heads)
    if not partial and (first > 0 or newest > size or withheld):
        raise Broken("entries are missing: places %d to %d of the %d signed for, %d of them by hash alone; if a part is what "
                     "you asked for, say --partial" % (first, size - 1, newest, withheld))
    proven = check_consistency(folder, heads, size)
    said = [
        "places %d to %d of the %d signed for, %d of them by hash alone" % (first, size - 1, newest, withheld),
        "every entry stands in its place, each verdict and each decision once",
        "their hashes lead to the %d signed roots in their range" % compared,
        "every head that a proof was given for continues the one before",
    ]
    left_out = [head for head in heads if head < first or head > size and head not in proven]
    return said + (["NOT compared, because they lie outside this part: heads over %s" % sorted(left_out)] if left_out else [])


def check_entries(folder, first, size, before, heads):
    """Grows the tree from the exported entries and compares its root at every size that was signed for."""
    tree = Tree(first, [decoded(block, 32) for block in before])
    verdicts, decisions, withheld, compared = set(), set(), 0, 0
    if first in heads and tree.root() != heads[first]:
        raise Broken("what came before the export is not what was signed")
    for hashed, said in entries_of(folder, first):
        tree.append(hashed)
        if said is None:
            withheld += 1
        else:
            decision = (said.get("questionId"), said.get("decidedBy"))
            if said["verdictId"] in verdicts or decision in decisions:
                raise Broken("entry %d decides a second time: %s" % (tree.size - 1, said["verdictId"]))
            verdicts.add(said["verdictId"])
            decisions.add(decision)
        if tree.size in heads:
            compared += 1
            if tree.root() != heads[tree.size]:
                raise Broken("the first %d entries are not the signed ones: changed, swapped, or another history" % tree.size)
    if tree.size != size:
        raise Broken("the entries end at %d instead of %d" % (tree.size, size))
    return withheld, compared


def check_consistency(folder, heads, size):
    """Checks every proof; returns the heads that one leads to from the entries."""
    proven = set()
    with open(os.path.join(folder, "consistency.jsonl"), encoding="utf-8") as lines:
        for line in lines:
            proof = json.loads(line)
            one, two = proof["from"], proof["to"]
            if one not in heads or two not in heads:
                raise Broken("a consistency proof speaks of a head that is not here")
            if not consistent(one, heads[one], two, heads[two], [decoded(step, 32) for step in proof["proof"]]):
                raise Broken("the head over %d leaves does not continue that over %d: the log was forked" % (two, one))
            if one <= size or one in proven:
                proven.add(two)
    return proven


def main(arguments):
    target, key_text, outside_files, partial = None, None, [], False
    words = iter(arguments)
    for word in words:
        if word == "--key":
            key_text = next(words, "")
        elif word == "--checkpoints":
            outside_files.append(next(words, ""))
        elif word == "--partial":
            partial = True
        elif target is None and not word.startswith("-"):
            target = word
        else:
            target = None
            break
    if target is None:
        print(__doc__)
        return 2
    try:
        folder = os.path.isdir(target)
        with open(os.path.join(target, "manifest.json") if folder else target, encoding="utf-8") as file:
            document = json.load(file)
        own_key = document["key"]
        if key_text and os.path.exists(key_text):
            with open(key_text, encoding="utf-8") as file:
                key_text = file.read()
        key = read_key(key_text or own_key)
        outside = [read_checkpoint(note, key) for path in outside_files for note in notes_of(path)]
        said = check_bundle(target, document, key, outside, partial) if folder else check_receipt(document, key, outside)
    except Broken as broken:
        print("DOES NOT HOLD: %s" % broken)
        return 1
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as broken:
        print("NO EVIDENCE: %s: %s" % (type(broken).__name__, broken))
        return 2
    for line in said:
        print("  ok    " + line)
    if not key_text:
        print("  note  the key came with the evidence: this shows that nothing was changed, not who signed it")
    if not outside_files:
        print("  note  no head from outside was given: a wholly rewritten history would look the same")
    print("The evidence holds.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
