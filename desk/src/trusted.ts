/**
 * What the browser may take for script: this server's own files, where a worker is started by its address. There is no
 * policy for markup or for script as text, so a view that tried to make either from words would be stopped by the browser.
 */

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): unknown;
}

const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;

types?.createPolicy('default', {
  createScriptURL(address) {
    if (new URL(address, location.href).origin === location.origin) return address;
    throw new TypeError('Scripts come from this server alone.');
  },
});
