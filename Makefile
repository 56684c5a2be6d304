.DEFAULT_GOAL := all
LESBAR = node dist/cli.js

.PHONY: all install compile test lint accept bench bench-align bench-easy validators pictures clean help

all: compile ## Install, compile, build and check content/digitale-stadt-jena into output/
	$(LESBAR) build content/digitale-stadt-jena

install: node_modules/.package-lock.json

node_modules/.package-lock.json: package.json package-lock.json
	npm ci --prefer-offline

compile: install
	npx --no-install tsc -p tsconfig.json
	node src/bundle.mjs
	node src/easy-language/lexicon/build-tables.mjs

test: compile ## Install, compile and prove the project
	npx --no-install vitest run

lint: compile ## Formatting, lint rules and types of the tests
	npx --no-install biome check .
	npx --no-install tsc -p test/tsconfig.json

accept: compile ## Rewrite the golden files, to be read as a diff
	ACCEPT=1 npx --no-install vitest run

bench: compile ## Measure builds against named peers
	npm ci --prefer-offline --prefix test/bench
	node test/bench/bench.mjs

bench-align: compile ## Measure how exactly sentences are found in recordings (needs SVOX Pico: libttspico-data)
	node test/bench/align/bench.mjs
	node test/bench/align/defects.mjs

bench-easy: compile ## Measure the rules of Leichte Sprache on rated sentences (needs TextComplexityDE)
	node test/bench/easy/bench.mjs

validators: compile ## Reference validators on everything built (needs Java 17 or newer)
	npm ci --prefer-offline --prefix test/validators
	node test/validators/run.mjs

pictures: all ## Take the pictures of the README (needs pdftoppm)
	node docs/pictures.mjs

clean: ## Remove everything that is generated
	rm -rf dist output .cache

help: ## Print this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14
