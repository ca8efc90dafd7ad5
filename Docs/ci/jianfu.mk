# A snippet for a Makefile: `make lint-documents` checks what changed since the main branch.
JIANFU ?= jianfu
DOCUMENTS ?= .
SINCE ?= origin/main

.PHONY: lint-documents
lint-documents:
	$(JIANFU) lint --diff $(SINCE) $(DOCUMENTS)
