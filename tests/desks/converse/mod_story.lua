-- Lets the tests put a conversation into the server, have a person say something now, and read what is stored.
--   POST /story/fresh    [{"from":"dana","at":1772442764,"body":"..."}, ...]   forgets the old conversation
--   POST /story/say      {"from":"dana","to":"sam","body":"..."}               as if typed at this moment
--   GET  /story/stored   the agent's archive, oldest first
module:depends("http");
local json = require "util.json";
local st = require "util.stanza";
local id = require "util.id";
local usermanager = require "core.usermanager";
local rostermanager = require "core.rostermanager";

local host = module.host;
local archive = module:open_store("archive", "archive");
local people = { sam = "Sam Okafor", dana = "Dana Whitfield" };
local other = { sam = "dana", dana = "sam" };
local function jid(name) return name .. "@" .. host; end

for name in pairs(people) do
	if not usermanager.user_exists(name, host) then
		usermanager.create_user(name, module:get_option_string("story_password"), host);
		local roster = rostermanager.load_roster(name, host);
		roster[jid(other[name])] = { subscription = "both", name = people[other[name]], groups = {} };
		rostermanager.save_roster(name, host, roster);
	end
end

local function message(from, body)
	local stanza = st.message({ from = jid(from), to = jid(other[from]), type = "chat", id = id.medium() }, body);
	return stanza:tag("origin-id", { xmlns = "urn:xmpp:sid:0", id = stanza.attr.id }):up();
end

local function fresh(event)
	for name in pairs(people) do archive:delete(name, {}); end
	for _, said in ipairs(json.decode(event.request.body)) do
		for name in pairs(people) do
			archive:append(name, nil, message(said.from, said.body), said.at, jid(other[name]));
		end
	end
	return 204;
end

local function say(event)
	local said = json.decode(event.request.body);
	module:send(message(said.from, said.body));
	return 204;
end

local function stored(event)
	local list = {};
	for _, stanza, at in archive:find("sam", {}) do
		local body = stanza:get_child_text("body");
		if body then
			list[#list + 1] = { from = stanza.attr.from:match("^[^@]+"), at = at, body = body, xml = tostring(stanza) };
		end
	end
	event.response.headers.content_type = "application/json";
	return json.encode(list);
end

module:provides("http", { route = { ["POST /fresh"] = fresh, ["POST /say"] = say, ["GET /stored"] = stored } });
