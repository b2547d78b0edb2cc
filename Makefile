# make test   everything CI runs; installs what it needs
# make bench  ratios against reference loops, on inputs made from a seed
# make fuzz   every fuzz target, FUZZTIME each

FUZZTIME ?= 1m

.PHONY: generate build test quick tools bench fuzz lint cross

# What is written by tests from its source: the README's list of formats, the
# packed headers of formats, the packed catalogue of payers.
generate:
	go test ./cmd/rivulet -run ReadmeLists -update
	go test ./internal/recognise -run Packed -update
	go test ./internal/payer -run CatalogueIsCurrent -update

build:
	CGO_ENABLED=0 go build -trimpath -ldflags "-s -w" -o bin/rivulet ./cmd/rivulet

test: tools lint cross
	go test ./...
	CGO_ENABLED=1 go test -race -short ./internal/read ./internal/normalise ./internal/payer ./internal/assign ./internal/follow ./internal/reconcile
	CGO_ENABLED=1 go test -race -short -run 'HTML|Hostile|SameFiles|RowsIn' ./internal/publish ./cmd/rivulet

quick:
	go test -short ./...

lint:
	@unformatted=$$(gofmt -l cmd internal templates); test -z "$$unformatted" || { echo "gofmt would change: $$unformatted"; exit 1; }
	go vet ./...
	go tool staticcheck ./...

cross:
	GOOS=linux   GOARCH=arm64 go build -o /dev/null ./cmd/rivulet
	GOOS=darwin  GOARCH=arm64 go build -o /dev/null ./cmd/rivulet
	GOOS=windows GOARCH=amd64 go build -o /dev/null ./cmd/rivulet

# The page is tested in a real browser, and the race detector needs a C compiler:
# what is missing is installed from Debian's packages.
tools:
	@missing=""; \
	command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing="chromium"; \
	command -v cc >/dev/null || command -v gcc >/dev/null || missing="$$missing gcc libc6-dev"; \
	test -z "$$missing" && exit 0; \
	command -v apt-get >/dev/null || { echo "make test needs: $$missing. Install it, then run make test again."; exit 1; }; \
	echo "installing for the tests: $$missing"; \
	$(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq $$missing >/dev/null

SUDO := $(shell test "$$(id -u)" = 0 || command -v sudo)

bench:
	go run ./internal/household/bench

# Making an input small that reached new code may take go a minute each, in which
# nothing new is tried: a hundred tries have to do.
fuzz:
	@go list ./... | while read pkg; do \
	  for target in $$(go test -list '^Fuzz' $$pkg | grep '^Fuzz'); do \
	    echo "$$pkg $$target"; go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 100x -parallel 2 $$pkg || exit 1; \
	  done; done
