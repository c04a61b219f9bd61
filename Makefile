# Two targets do everything on a fresh machine: `make run` and `make test`.
PREFIX ?= /usr/local
PROGRAM := .build/release/dateline

.PHONY: run build test lint eval bench fuzz install clean

run: build
	$(PROGRAM) seeds

build: packages
	swift build -c release --static-swift-stdlib --product dateline

test: packages
	.ci/test

.PHONY: packages
packages:
	@.ci/check-toolchain
	@.ci/install-packages

# Hostile pages and keys for as long as you like: make fuzz ROUNDS=100000. Then what grows with what,
# one test at a time, since they compare times.
ROUNDS ?= 3000
fuzz: packages
	DATELINE_FUZZ_ROUNDS=$(ROUNDS) .ci/test --filter FuzzTests
	DATELINE_GROWTH=1 .ci/test --no-parallel --filter GrowthTests

# Scores what is read against annotated pages and texts. DATA is a folder with pages/, gold/ and
# score.py, and perhaps training/, timex/, htmldate/ and trafilatura/; docs/evaluation.md tells more.
# UPDATE=1 writes the figures to docs/evaluation.tsv.
eval: build
	@test -n "$(DATA)" || { echo "dateline: make eval DATA=FOLDER; docs/evaluation.md says where to get the data" >&2; exit 2; }
	.ci/eval $(DATA) --program $(PROGRAM) $(if $(UPDATE),--update)

# Measures the release build; docs/performance.md explains the tables. PAGES=500 RUNS=3 is quicker;
# TEXTS=FOLDER measures what is done to each page, on the files of that folder.
# Apart from the build of the program, which links the standard library statically.
BENCHMARKS := .build/benchmarks
bench: build
	swift build -c release --product Benchmarks --scratch-path $(BENCHMARKS)
	DATELINE_EXECUTABLE=$(CURDIR)/$(PROGRAM) PAGES=$(PAGES) RUNS=$(RUNS) TEXTS="$(TEXTS)" $(BENCHMARKS)/release/Benchmarks

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

install: build
	install -D -s -m755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/dateline
	install -d $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(PROGRAM) manual >$(DESTDIR)$(PREFIX)/share/man/man1/dateline.1
	$(PROGRAM) --generate-completion-script bash >$(DESTDIR)$(PREFIX)/share/bash-completion/completions/dateline
	$(PROGRAM) --generate-completion-script zsh >$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_dateline
	$(PROGRAM) --generate-completion-script fish >$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/dateline.fish

clean:
	swift package clean
