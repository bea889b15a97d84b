/**
 * The way to a database on another machine is encrypted, and its certificate is looked at, unless its address says otherwise
 * (`sslmode`): the driver by itself would send reports and password in clear.
 */
export function closedWay(url: string): string {
  if (!URL.canParse(url)) return url
  const { hostname, searchParams, search } = new URL(url)
  const isSaid = searchParams.has('sslmode') || searchParams.has('ssl')
  return isSaid || isHere(searchParams.get('host') ?? decodeURIComponent(hostname))
    ? url
    : `${url}${search === '' ? '?' : '&'}sslmode=verify-full`
}

/** A socket of this machine, or its own address. */
const isHere = (host: string): boolean =>
  host === '' || host.startsWith('/') || ['localhost', '127.0.0.1', '[::1]', '::1'].includes(host)
