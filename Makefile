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

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

install: build
	install -Dm755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/dateline

clean:
	swift package clean
