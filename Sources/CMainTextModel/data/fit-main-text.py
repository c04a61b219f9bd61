#!/usr/bin/env python3
"""Fits the trees of main-text-trees.txt anew; README.md beside this tells on what and how.

    swift build -c release --product TrainMainText
    fit-main-text.py --trafilatura FOLDER --wcxb FOLDER [--program .build/release/TrainMainText]

Needs numpy and lightgbm. Of trafilatura's pages those at even places of the sorted addresses are used,
so that the others stay for checking; of WCXB only `dev`.
"""
import argparse
import json
import math
import pathlib
import re
import subprocess
import tempfile

import lightgbm
import numpy

TREES, LEAVES, RATE = 150, 24, 0.08
# How likely a block has to be text to be kept.
THRESHOLD = 0.56
# A marked block of trafilatura's pages counts for so much; the others of these pages count nothing.
MARKED = 10.0
# News comes first; on the other kinds readers disagree more about what the text is.
KINDS = {"article": 1.0, "documentation": 1.0, "forum": 1.0, "service": 1.0}


def folded(text):
    return re.sub(r"\s+", " ", text).strip()


def words(text):
    return re.findall(r"\w+", text.lower())


def trafilatura_pages(folder):
    """Path -> annotation of every other page."""
    data = json.loads((folder / "evaldata.json").read_text(encoding="utf-8"))
    for place, address in enumerate(sorted(data)):
        if place % 2:
            continue
        for part in ("cache", "eval"):
            path = folder / part / data[address]["file"]
            if path.is_file():
                yield str(path), data[address]
                break


def wcxb_pages(folder):
    for path in sorted((folder / "dev" / "html").glob("*.html")):
        truth = folder / "dev" / "ground-truth" / f"{path.stem}.json"
        yield str(path), json.loads(truth.read_text(encoding="utf-8"))


def marked_labels(blocks, annotation):
    """1 and 0 for blocks that hold snippets of the text and of the rest; -1 for all others."""
    texts = [folded(block) for block in blocks]
    labels, weights = [-1] * len(blocks), [0.0] * len(blocks)
    for key, label in (("with", 1), ("without", 0)):
        for snippet in map(folded, annotation[key]):
            hits = [i for i, text in enumerate(texts) if snippet in text]
            for i in hits:
                if label == 1 or labels[i] != 1:
                    labels[i] = label
                    weights[i] = max(weights[i], MARKED / len(hits) ** 1.5)
    return labels, weights


def full_labels(blocks, annotation):
    """Labels from a whole text: half of a block's runs of four words have to be in it."""
    text = annotation["ground_truth"].get("main_content") or ""
    kind = annotation["_internal"]["page_type"]["primary"]
    gold = words(text)
    if not gold:
        return [-1] * len(blocks), [0.0] * len(blocks)
    runs = {tuple(gold[i:i + 4]) for i in range(len(gold) - 3)}
    shorter = {}
    for size in (2, 3):
        for i in range(len(gold) - size + 1):
            run = tuple(gold[i:i + size])
            shorter[run] = shorter.get(run, 0) + 1
    lines = {folded(line).lower() for line in text.split("\n")}
    labels, weights = [], []
    for block in blocks:
        tokens, weight = words(block), KINDS.get(kind, 0.5)
        if not tokens:
            labels.append(-1)
            weights.append(0.0)
        elif len(tokens) >= 4:
            hits = sum(tuple(tokens[i:i + 4]) in runs for i in range(len(tokens) - 3))
            labels.append(int(hits * 2 >= len(tokens) - 3))
            weights.append(weight * math.sqrt(min(len(tokens), 60)) / 3)
        else:
            is_line = folded(block).lower() in lines
            labels.append(int(is_line or shorter.get(tuple(tokens)) == 1))
            weights.append(weight * 0.3)
    return labels, weights


def measured(program, files, folder, scores=None):
    """Column names, one row of values a block, and the pages with their blocks."""
    rows = folder / "rows"
    command = [program, str(rows)]
    if scores is not None:
        scores.astype(numpy.float32).tofile(folder / "scores")
        command.append(str(folder / "scores"))
    run = subprocess.run(
        command, input="\n".join(files), capture_output=True, text=True, check=True)
    names, *pages = map(json.loads, run.stdout.rstrip("\n").split("\n"))
    return names, numpy.fromfile(rows, numpy.float32).reshape(-1, len(names)), pages


def fitted(rows, labels, weights):
    known = labels >= 0
    return lightgbm.train(
        dict(objective="binary", num_leaves=LEAVES, learning_rate=RATE, min_data_in_leaf=150,
             feature_fraction=0.5, bagging_fraction=0.7, bagging_freq=1, lambda_l2=5, seed=1,
             deterministic=True, force_row_wise=True, num_threads=1, verbose=-1),
        lightgbm.Dataset(rows[known], labels[known], weight=weights[known]), TREES)


def printed(model, names, shift=0.0):
    lines = ["features " + " ".join(names)]
    if shift:
        lines.append(f"={shift:.4g}")

    def walk(node, tokens):
        if "split_feature" not in node:
            tokens.append(f"={node['leaf_value']:.4g}")
            return tokens
        tokens.append(f"{node['split_feature']}:{node['threshold']:.5g}")
        return walk(node["right_child"], walk(node["left_child"], tokens))

    for tree in model.dump_model()["tree_info"]:
        lines.append(" ".join(walk(tree["tree_structure"], [])))
    return lines


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--trafilatura", type=pathlib.Path, required=True, help="its tests/")
    options.add_argument("--wcxb", type=pathlib.Path, required=True, help="pages unpacked")
    options.add_argument("--program", default=".build/release/TrainMainText")
    options.add_argument(
        "--output", type=pathlib.Path,
        default=pathlib.Path(__file__).parent / "main-text-trees.txt")
    chosen = options.parse_args()
    annotations = dict(trafilatura_pages(chosen.trafilatura)) | dict(wcxb_pages(chosen.wcxb))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        names, rows, pages = measured(chosen.program, list(annotations), folder)
        labels, weights, folds = [], [], []
        for place, page in enumerate(pages):
            annotation = annotations[page["file"]]
            label = marked_labels if "with" in annotation else full_labels
            found = label(page["blocks"], annotation)
            labels += found[0]
            weights += found[1]
            folds += [place % 2] * len(page["blocks"])
        labels, weights, folds = numpy.array(labels), numpy.array(weights), numpy.array(folds)
        # The second look learns from first looks at pages that these were not fitted on.
        scores = numpy.zeros(len(rows))
        for fold in (0, 1):
            here = folds == fold
            model = fitted(rows[~here], labels[~here], weights[~here])
            scores[here] = model.predict(rows[here], raw_score=True)
        first = fitted(rows, labels, weights)
        _, rows, _ = measured(chosen.program, list(annotations), folder, scores)
        second = fitted(rows, labels, weights)
    shift = -math.log(THRESHOLD / (1 - THRESHOLD))
    lines = ["# Made by fit-main-text.py; README.md tells how to read it."]
    lines += printed(first, names) + printed(second, names, shift)
    chosen.output.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
