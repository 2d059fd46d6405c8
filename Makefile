SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run test lint advisories generate check-generated drift spec spec-diff bench bench-mock schemathesis soak chaos fuzz sbom attack ci clean

# Beside the server, tests and lints cover the generated client and its command line.
WORKSPACE := --workspace --features pers-api/client,pers-api/cli --locked
GUARD := cargo run --quiet --locked --package contract-guard --
CARGO_DENY := .tools/venv/bin/cargo-deny --log-level error --workspace

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "%-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## Install what is missing, build and serve with demo data; more flags in ARGS
	scripts/tools.sh system
	cargo build --release --locked --package pers-server
	./target/release/pers serve --dev --seed demo $(ARGS)

test: check-generated ## All tests, with three contract mutations of the drift proof
	scripts/tools.sh system peers fuzzer javascript
	cargo test $(WORKSPACE)

lint: ## Formatting, clippy, documentation, licences and sources of the dependencies
	scripts/tools.sh system lint
	cargo fmt --check --package pers-server --package pers-fuzz --package contract-guard
	rustfmt --check --edition 2024 build.rs $(wildcard tests/*.rs tests/*/*.rs)
	cargo clippy $(WORKSPACE) --all-targets -- --deny warnings
	RUSTDOCFLAGS='--deny warnings' cargo doc --locked --no-deps --package pers-server --package contract-guard
	$(CARGO_DENY) check bans licenses sources
	$(MAKE) --no-print-directory advisories

advisories: ## Known vulnerabilities of the dependencies; passed over with a note if their database cannot be reached
	scripts/tools.sh lint
	if $(CARGO_DENY) fetch db 2>/dev/null; then $(CARGO_DENY) check --disable-fetch advisories; \
	else echo 'advisories NOT CHECKED: their database cannot be reached'; fi

generate: ## Regenerate generated/ from spec/, installing the generator if it is missing
	scripts/tools.sh generator
	$(GUARD) generate

check-generated: ## Regenerate from scratch aside and compare with generated/ byte by byte
	scripts/tools.sh generator
	$(GUARD) check

drift: ## Prove for every mutation of the contract that it becomes a compile error in the server
	scripts/tools.sh system generator
	cargo test --locked --package contract-guard --test drift -- --include-ignored --nocapture --test-threads 1

spec: ## Put another contract in the place of the one in force: SPEC=FILE (YAML or JSON); SPEC_DIFF_ONLY=1 only compares
	@test -n "$(SPEC)" || { echo 'usage: make spec SPEC=FILE [SPEC_DIFF_ONLY=1]' >&2; exit 2; }
	$(if $(SPEC_DIFF_ONLY),,scripts/tools.sh generator)
	$(GUARD) $(if $(SPEC_DIFF_ONLY),diff,swap) "$(SPEC)"

spec-diff: ## Compare another contract with the one in force; fails if a change breaks: SPEC=FILE, FORMAT=text or json
	@test -n "$(SPEC)" || { echo 'usage: make spec-diff SPEC=FILE [FORMAT=json]' >&2; exit 2; }
	@$(GUARD) diff "$(SPEC)" --format $(or $(FORMAT),text)

bench: ## Requests per second beside pgbench with the same SQL, memory, start time; needs wrk
	cargo build --release --locked --package pers-server
	scripts/bench.sh

bench-mock: ## Mock mode beside Prism: requests per second, memory, start time; needs wrk
	scripts/tools.sh javascript
	cargo build --release --locked --package pers-server
	scripts/bench-mock.sh

schemathesis: ## Property-based tests of all operations, live and in mock mode; EXAMPLES and SEED to choose or repeat
	scripts/tools.sh system fuzzer
	cargo build --release --locked --package pers-server
	scripts/schemathesis.sh

fuzz: ## What comes from outside, changed by libFuzzer: MINUTES for each of the TARGETS, SEED to repeat
	scripts/tools.sh system libfuzzer
	scripts/fuzz.sh

sbom: ## Bill of materials of the server, in CycloneDX, into target/pers-server.cdx.json
	scripts/tools.sh materials
	scripts/sbom.sh

RELIABILITY := cargo test --release --locked --package pers-server --test reliability -- --ignored --nocapture --exact

soak: ## Random histories against a model, 100,000 calls; SEED to repeat, OPERATIONS for more or fewer, HISTORY=FILE for one
	scripts/tools.sh system
	$(RELIABILITY) soak::many_random_histories_are_answered_as_the_model_says

chaos: ## Kills servers 20 times and PostgreSQL 10 times under load, cuts and slows connections, fills the disk; SEED to repeat
	scripts/tools.sh system
	$(RELIABILITY) chaos::nothing_is_lost_or_done_twice_in_the_long_run

attack: ## Every attack of server/tests/api/attack, in its long form; counts what was tried and what was refused
	scripts/tools.sh system
	ATTACK=long cargo test --locked --package pers-server --test api -- attack:: --nocapture --test-threads 2 \
		| tee >(cat >&2) | awk '/^attack .* tried, .* refused$$/ { tried += $$(NF-3); refused += $$(NF-1) } \
		END { printf "%d tried, %d refused\n", tried, refused; exit !tried || tried != refused }'

ci: ## What a submitted change must pass
	.ci/run

clean: ## Remove what was built and installed here; data in .pers/ stays
	cargo clean
	rm -rf .tools .generated.new .generated.lock examples/node_modules server/tests/javascript/node_modules
