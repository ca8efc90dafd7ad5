# The whole project through one door: `make run` and `make test` need nothing but a Swift toolchain
# and, where a system package is missing, apt-get.

.DEFAULT_GOAL := help
.PHONY: help install pictures golden run test build rules bench fuzz format lint clean set-up

PROFILE ?= nanchong
PREFIX ?= /usr/local
# Options of the benchmark: BENCH=--quick takes some minutes.
BENCH ?=
# Seconds for each target, and the targets: FUZZ="1200 rules", FUZZ="60 html xml".
FUZZ ?=

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## build the release binary and lint Samples/ (a report with findings is a success)
	@Scripts/set-up.sh run
	@Scripts/embed-rules.sh
	swift build -c release --product jianfu
	@Scripts/run-samples.sh "$$(swift build -c release --show-bin-path)/jianfu" $(PROFILE)

test: ## run all tests
	@Scripts/set-up.sh test
	@Scripts/embed-rules.sh --check
	swift build --build-tests
	swift test --skip-build

build: ## build for debugging
	@Scripts/set-up.sh run
	@Scripts/embed-rules.sh
	swift build

rules: ## embed the rules, check them, and run their examples
	@Scripts/set-up.sh run
	@Scripts/embed-rules.sh
	swift build --product jianfu
	"$$(swift build --show-bin-path)/jianfu" rules check Rules
	"$$(swift build --show-bin-path)/jianfu" rules test Rules

bench: ## measure against libxml2's bare parse; results in Benchmarks/results (20 to 30 minutes)
	@Scripts/set-up.sh run bench
	@Scripts/embed-rules.sh
	@python3 -B Benchmarks/run.py $(BENCH)

install: ## install binary, manual pages and completion scripts (PREFIX=/usr/local)
	@Scripts/set-up.sh run
	@Scripts/embed-rules.sh
	swift build -c release --product jianfu
	@Scripts/install.sh "$$(swift build -c release --show-bin-path)/jianfu" "$(PREFIX)"

pictures: ## make the pictures of the README anew
	@Scripts/set-up.sh run test
	swift build --product jianfu
	@.build/test-tools/bin/pip install --quiet --disable-pip-version-check pillow
	@.build/test-tools/bin/python Scripts/make-pictures.py "$$(swift build --show-bin-path)/jianfu"

golden: ## record the reports of Samples/ anew, after a change of rules or reports; look at the diff
	swift build --build-tests
	-UPDATE_GOLDEN=1 swift test --skip-build --filter 'SampleReportTests|RuleMistakesTests|RendererTests' >/dev/null 2>&1
	git diff --stat -- Tests
fuzz: ## fuzz every reader and the rules language, ten minutes each (FUZZ="60 html rules" for less)
	@Scripts/set-up.sh run
	@Fuzzing/fuzz.sh $(FUZZ)

format: ## format all Swift sources in place
	swift format --in-place --recursive Package.swift Sources Tests

lint: ## check format, limits, and module arrows
	@Scripts/check-style.sh

set-up: ## install the system packages that run and test need
	@Scripts/set-up.sh run test

clean: ## remove what was built, and the corpus of the benchmark
	rm -rf .build .build-bench Benchmarks/corpus Benchmarks/build
