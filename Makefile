# Dictum: what to type. `make` alone lists the targets.

SWIFT ?= swift
PRODUCT = .build/release/dictum
CHECKED = --explicit-target-dependency-import-check error

PREFIX ?= /usr/local
DESTDIR ?=

.PHONY: help site test conformance fuzz hostile limits faults preview-faults publish-faults bench profile check format lint
.PHONY: build release install package install-trial prepare clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

prepare: ## install the system libraries that are missing
	@scripts/prepare

site: prepare release ## build the site of this repository's archive into public/
	@$(PRODUCT) build
	@echo "look at it: $(PRODUCT) serve --open"

test: prepare ## run all tests
	@scripts/run-tests $(CHECKED)

conformance: prepare ## hold Dictum against the material of others, and show the figures
	@scripts/conformance $(CHECKED)

fuzz: prepare ## feed random input to everything that reads, MINUTES=1 for each part
	@scripts/fuzz $(MINUTES)

hostile: prepare release ## attack strings in every field; each page judged as a browser reads it, and in Chromium
	@scripts/hostile/try

faults: prepare release ## builds that are killed, stopped, run out of disk, meet another; ten minutes, TRIALS=kill,disk
	@scripts/faults/try $(if $(TRIALS),--only $(TRIALS)) $(if $(TIMES),--times $(TIMES)) $(if $(EDITS),--edits $(EDITS))

bench: prepare release ## time builds against the floor and Hugo, SIZES="1000 10000" RUNS=3; writes docs/benchmarks.md
	@scripts/bench/run $(or $(SIZES),1000 10000) --runs $(or $(RUNS),3) $(BENCH)

profile: prepare release ## show where the time of a build goes, SIZE=10000, by function
	@scripts/bench/profile $(or $(SIZE),10000)

limits: prepare release ## texts made to be slow, deep or large, and files that are none: time and memory of each
	@scripts/limits/try

preview-faults: prepare release ## load, slow clients, raw requests, broken edits against the preview; half an hour
	@scripts/preview/try $(ROWS)

publish-faults: prepare release ## publish to real places, cut the connection, kill the program, look at what stands there
	@scripts/publish/try

check: prepare lint ## what CI does: format, lint, import check, tests, the site without a problem
	$(SWIFT) build $(CHECKED)
	@scripts/run-tests $(CHECKED)
	.build/debug/dictum check --strict

lint: ## look for faults of format
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests templates

format: ## mend faults of format
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests templates

build: prepare ## build for development
	$(SWIFT) build $(CHECKED)

release: prepare
	@scripts/release

install: release ## install the program, its manual page and completions: PREFIX=/usr/local, DESTDIR=
	@scripts/install/install "$(PREFIX)" "$(DESTDIR)"

package: release ## pack what is installed into .build/dictum-linux-ARCHITECTURE.tar.gz, to be unpacked at /
	@scripts/install/pack

install-trial: release ## try what is installed on a bare Debian, as root
	@scripts/install/try

clean: ## remove what was built
	rm -rf .build public/*
