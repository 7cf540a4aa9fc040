-- Asks Stillwatch how a request of txn.account is treated. Leaves its answer in txn.stillwatch_status
-- (200, 403, 429, or 0 if there was none), txn.stillwatch_action and txn.stillwatch_reason.
local url = os.getenv("STILLWATCH_URL") .. "/authz"
local token = "Bearer " .. os.getenv("STILLWATCH_TOKEN")
local milliseconds = 100

local function header(answer, name)
  local values = answer.headers and answer.headers[name]
  return values and values[0] or ""
end

core.register_action("stillwatch", { "http-req" }, function(txn)
  local answer = core.httpclient():get{
    url = url,
    timeout = milliseconds,
    headers = {
      ["authorization"] = { token },
      ["x-stillwatch-account"] = { txn:get_var("txn.account") or "" },
    },
  }
  local status = answer and answer.status or 0
  local reason = answer and header(answer, "x-stillwatch-reason") or ""
  if reason == "" then
    status = 0
    reason = "no answer"
  end
  txn:set_var("txn.stillwatch_status", status)
  txn:set_var("txn.stillwatch_action", answer and header(answer, "x-stillwatch-action") or "")
  txn:set_var("txn.stillwatch_reason", reason)
end)
