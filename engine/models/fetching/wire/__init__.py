"""Questions to servers and their answers: connections, redirects, proxies, certificates."""
