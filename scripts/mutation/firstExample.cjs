// One example that breaks a law is enough to notice a mutant: a smaller one is not looked for.
const { configureGlobal, readConfigureGlobal } = require('fast-check');

configureGlobal({ ...readConfigureGlobal(), endOnFailure: true });
