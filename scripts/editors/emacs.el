;;; Runs inside of Emacs (`emacs --batch`): opens a configuration with the settings that docs/editors.md recommends, and does
;;; what its users do, by eglot. Prints `ok NAME` or `not ok NAME: why` for each step.  -*- lexical-binding: t -*-

(require 'cl-lib)

(defvar powermta-folder (getenv "POWERMTA_FOLDER"))
(defvar powermta-failed nil)

(defmacro powermta-step (name &rest body)
  (declare (indent 1))
  `(condition-case why
       (progn ,@body (princ (format "ok %s\n" ,name)))
     (error (setq powermta-failed t)
            (princ (format "not ok %s: %s\n" ,name (error-message-string why))))))

(defun powermta-wait (what satisfied)
  "Waits up to a minute until SATISFIED gives something, and gives that: a busy machine is several times slower than an idle one."
  (let ((end (+ (float-time) 60)) found)
    (while (not (setq found (funcall satisfied)))
      (when (> (float-time) end) (error "waited in vain for %s" what))
      (accept-process-output nil 0.05))
    found))

(defun powermta-go-to (text)
  (goto-char (point-min))
  (search-forward text)
  (goto-char (match-beginning 0)))

(defun powermta-messages ()
  (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defun powermta-has (text)
  (save-excursion (goto-char (point-min)) (search-forward text nil t)))

(load (getenv "POWERMTA_SETTINGS"))
(require 'jsonrpc)
(setq eglot-sync-connect t
      eglot-connect-timeout 120
      jsonrpc-default-request-timeout 60
      eglot-confirm-server-initiated-edits nil
      eglot-autoshutdown nil
      eglot-send-changes-idle-time 0)

(powermta-step "recognises the file and attaches the server"
  (find-file (expand-file-name "pmta/config" powermta-folder))
  (cl-assert (eq major-mode 'powermta-mode) t)
  (unless (eglot-current-server) (call-interactively #'eglot))
  (cl-assert (eglot-current-server)))

(powermta-step "shows diagnostics"
  (powermta-wait "diagnostics"
    (lambda () (flymake-start) (cl-some (lambda (each) (string-match-p "max-smtp-ou" each)) (powermta-messages)))))

(powermta-step "hovers"
  (powermta-go-to "max-smtp-out 20")
  (let* ((hover (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover (eglot--TextDocumentPositionParams)))
         (text (eglot--hover-info (plist-get hover :contents) (plist-get hover :range))))
    (cl-assert (string-match-p "max-smtp-out" text) t)))

(powermta-step "completes"
  (powermta-go-to "max-smtp-ou ")
  (forward-char 11)
  (let* ((found (eglot-completion-at-point))
         (words (all-completions "max-smtp-ou" (nth 2 found))))
    (cl-assert (cl-some (lambda (word) (string-match-p "max-smtp-out" word)) words) t)))

(powermta-step "goes to a definition in an included file"
  (powermta-go-to "virtual-mta mta-ü")
  (forward-char 14)
  ;; The included file is read in the background.
  (let ((found (powermta-wait "a definition" (lambda () (xref-backend-definitions 'eglot "LSP identifier at point.")))))
    (cl-assert (= (length found) 1) t)
    (cl-assert (string-match-p "parts.conf" (xref-location-group (xref-item-location (car found)))) t)))

(powermta-step "applies a code action"
  (powermta-go-to "max-smtp-ou ")
  (let* ((actions (eglot-code-actions (point) (+ (point) 1)))
         (action (cl-find-if (lambda (each) (string-match-p "max-smtp-out" (plist-get each :title))) actions)))
    (cl-assert action)
    (eglot--apply-workspace-edit (plist-get action :edit)))
  ;; eglot tells of changes when Emacs is idle, which it never is here.
  (eglot--signal-textDocument/didChange)
  (cl-assert (powermta-has "    max-smtp-out 30 # ü")))

(powermta-step "renames in all files"
  (powermta-go-to "virtual-mta mta-ü")
  (forward-char 14)
  ;; It asks whether a file that isn't open may be changed too.
  (cl-letf (((symbol-function 'y-or-n-p) (lambda (&rest _) t)))
    (eglot-rename "out-😀"))
  (eglot--signal-textDocument/didChange)
  (cl-assert (powermta-has "virtual-mta out-😀"))
  (with-current-buffer (find-file-noselect (expand-file-name "pmta/parts.conf" powermta-folder))
    (cl-assert (powermta-has "<virtual-mta out-😀>"))))

(powermta-step "formats"
  (eglot-format-buffer)
  (cl-assert (powermta-has "\n    virtual-mta out-😀")))

(powermta-step "stops the server"
  (eglot-shutdown (eglot-current-server)))

(dolist (buffer (buffer-list))
  (with-current-buffer buffer (set-buffer-modified-p nil)))
(kill-emacs (if powermta-failed 1 0))
