/**
 * Scripts that start apart from the page (a worker): the browser takes them from this one policy alone, which lets only
 * files of our own hub pass. The hub's content security policy names it.
 */
type Policy = { createScriptURL(address: string): string }
type Factory = { createPolicy(name: string, rules: Policy): Policy }

function own(address: string): string {
  if (new URL(address, location.href).origin !== location.origin)
    throw new Error(`a script of another site: ${address}`)
  return address
}

// Browsers that know no such policies need none.
const factory = (globalThis as { readonly trustedTypes?: Factory }).trustedTypes
const policy: Policy = factory?.createPolicy('vereda', { createScriptURL: own }) ?? { createScriptURL: own }

/** The address of a script of ours, as a browser wants it. */
export const ownScript = (address: string): string => policy.createScriptURL(address)
