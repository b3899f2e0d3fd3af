-- XMPP server for the chat desk: loopback, no TLS, everything in one room.
daemonize = false
pidfile = "@ROOM@/prosody/prosody.pid"
data_path = "@ROOM@/prosody/data"
plugin_paths = { "@ROOM@/prosody/modules" }
interfaces = { "127.0.0.1" }
local_interfaces = { "127.0.0.1" }
c2s_ports = { @XMPP@ }
c2s_direct_tls_ports = {}
s2s_ports = {}
https_ports = {}
http_ports = { @HTTP@ }
http_interfaces = { "127.0.0.1" }
http_default_host = "chat.example"
http_cors_override = { bosh = { enabled = true } }
modules_disabled = { "s2s", "tls" }
modules_enabled = { "roster", "saslauth", "disco", "carbons", "pep", "private", "blocklist", "vcard4", "vcard_legacy", "ping", "bosh", "mam", "story" }
consider_bosh_secure = true
c2s_require_encryption = false
allow_unencrypted_plain_auth = true
authentication = "internal_hashed"
archive_expires_after = "never"
story_password = "@PASSWORD@"
log = { info = "*console" }
VirtualHost "chat.example"
