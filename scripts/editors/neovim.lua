-- Runs inside of Neovim (`nvim --headless -u NONE -n -l`-like, for 0.7 and later): opens a configuration with the settings that
-- docs/editors.md recommends, and does what its users do. Prints `ok NAME` or `not ok NAME: why` for each step.
local folder = vim.env.POWERMTA_FOLDER
local failed = false

local function report(name, ok, why)
  failed = failed or not ok
  io.stdout:write(ok and ('ok ' .. name .. '\n') or ('not ok ' .. name .. ': ' .. tostring(why) .. '\n'))
end

local function step(name, run)
  local ok, why = pcall(run)
  report(name, ok, why)
end

--- Milliseconds that anything may take: a busy machine is several times slower than an idle one.
local patience = 60000

local function wait(what, satisfied)
  assert(vim.wait(patience, satisfied, 50), 'waited in vain for ' .. what)
end

--- Asks the server and gives its result.
local function ask(method, params)
  local answers, problem = vim.lsp.buf_request_sync(0, method, params, patience)
  assert(answers, problem)
  for _, answer in pairs(answers) do
    assert(not answer.error, vim.inspect(answer.error))
    return answer.result
  end
  error('no server answers ' .. method)
end

--- Puts the cursor onto the first text of the file that a plain text is found in.
local function go_to(text)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search('\\V' .. text, 'cW') > 0, text .. ' is not in the file')
end

local function position()
  return vim.lsp.util.make_position_params(0, _G.powermta_encoding or 'utf-16')
end

local function codes()
  return vim.tbl_map(function(each) return each.code end, vim.diagnostic.get(0))
end

dofile(vim.env.POWERMTA_SETTINGS)
-- Without `filetype on` nothing is recognised; users have it.
vim.cmd('filetype on')

step('recognises the file and attaches the server', function()
  vim.cmd('edit ' .. folder .. '/pmta/config')
  assert(vim.bo.filetype == 'powermta', 'the file type is ' .. vim.bo.filetype)
  wait('the server', function() return #vim.lsp.buf_get_clients(0) > 0 end)
end)

step('shows diagnostics, across includes', function()
  wait('diagnostics', function() return vim.tbl_contains(codes(), 'unknown-directive') end)
  assert(not vim.tbl_contains(codes(), 'undefined-reference'), vim.inspect(codes()))
end)

step('hovers', function()
  go_to('max-smtp-out 20')
  local hover = ask('textDocument/hover', position())
  assert(vim.inspect(hover.contents):find('max%-smtp%-out'), vim.inspect(hover))
end)

step('completes', function()
  go_to('max-smtp-ou ')
  vim.fn.cursor(vim.fn.line('.'), vim.fn.col('.') + 11)
  local list = ask('textDocument/completion', position())
  local words = vim.lsp.util.text_document_completion_list_to_complete_items(list, 'max-smtp-ou')
  assert(#words > 0 and words[1].word == 'max-smtp-out', vim.inspect(words[1]))
end)

step('goes to a definition in an included file', function()
  go_to('virtual-mta mta-ü')
  vim.fn.cursor(vim.fn.line('.'), vim.fn.col('.') + 14)
  -- The included file is read in the background.
  wait('a definition', function() return #(ask('textDocument/definition', position()) or {}) > 0 end)
  vim.lsp.buf.definition()
  wait('the other file', function() return vim.fn.expand('%:t') == 'parts.conf' end)
  assert(vim.fn.getline('.'):find('<virtual%-mta mta%-ü>'), vim.fn.getline('.'))
  vim.cmd('buffer ' .. folder .. '/pmta/config')
end)

step('applies a code action', function()
  go_to('max-smtp-ou ')
  local line = vim.fn.line('.') - 1
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = {} }
  local actions = ask('textDocument/codeAction', params)
  for _, action in ipairs(actions) do
    if action.title:find('max%-smtp%-out') then
      vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
    end
  end
  local changed = vim.api.nvim_buf_get_lines(0, line, line + 1, true)[1]
  assert(changed == '    max-smtp-out 30 # ü', changed)
  wait('the diagnostic to go', function() return not vim.tbl_contains(codes(), 'unknown-directive') end)
end)

step('renames in all files', function()
  go_to('virtual-mta mta-ü')
  vim.fn.cursor(vim.fn.line('.'), vim.fn.col('.') + 14)
  vim.lsp.buf.rename('out-😀')
  wait('the new name', function() return vim.fn.search('virtual-mta out-😀', 'cnw') > 0 end)
  local other = vim.fn.bufnr(folder .. '/pmta/parts.conf')
  local lines = vim.api.nvim_buf_get_lines(other, 0, -1, true)
  assert(vim.tbl_contains(lines, '<virtual-mta out-😀>'), vim.inspect(lines))
end)

step('formats', function()
  if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = patience }) else vim.lsp.buf.formatting_sync({}, patience) end
  assert(vim.fn.search('^    virtual-mta out-😀', 'cnw') > 0, vim.inspect(vim.api.nvim_buf_get_lines(0, 0, -1, true)))
end)

step('stops the server', function()
  vim.lsp.stop_client(vim.lsp.get_active_clients())
  wait('the server to end', function() return #vim.lsp.get_active_clients() == 0 end)
end)

vim.cmd(failed and 'cquit 1' or 'qall!')
