# Request Tracker for the tests: everything in one room, nothing of /etc/request-tracker5 is read or changed.
Set($rtname, 'helpdesk.example');
Set($Organization, 'helpdesk.example');
Set($CorrespondAddress, 'support@helpdesk.example');
Set($CommentAddress, 'comment@helpdesk.example');

Set($WebPath, '');
Set($WebDomain, '127.0.0.1');
Set($WebPort, @PORT@);
Set($WebBaseURL, 'http://127.0.0.1:@PORT@');
Set($CanonicalizeRedirectURLs, 0);
Set($MasonDataDir, '@ROOM@/mason');
Set($MasonSessionDir, '@ROOM@/sessions');

Set($DatabaseType, 'SQLite');
Set($DatabaseName, $ENV{RT_DATABASE} || '@ROOM@/rt.db');

# Outgoing mail is kept as files; only what goes to the customer is wanted.
Set($MailCommand, 'sendmailpipe');
Set($SendmailPath, '@ROOM@/keep-mail.sh');
Set($NotifyActor, 0);
Set($RecordOutgoingEmail, 1);
Set($ParseNewMessageForTicketCcs, 0);

Set($Timezone, 'UTC');
Set($LogToSyslog, undef);
Set($LogToFile, undef);
Set($LogToSTDERR, 'warning');
1;
