// The vault, real and twin, under one suite.
import { createMemoryVault } from '#demo/memory-vault.ts';
import { describeVault } from '#tests/contracts/vault-suite.ts';
import { createVault } from '#vault/vault.ts';

describeVault('WebCrypto', createVault);
describeVault('memory', createMemoryVault);
