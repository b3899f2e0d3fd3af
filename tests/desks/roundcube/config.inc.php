<?php
// Roundcube for the tests: everything in one room, nothing of /etc/roundcube but its defaults is read.
$config = [];
$config['db_dsnw'] = 'sqlite:///@ROOM@/roundcube.db?mode=0640';
$config['imap_host'] = '127.0.0.1:@IMAP@';
$config['smtp_host'] = '127.0.0.1:@SMTP@';
$config['smtp_user'] = '';
$config['smtp_pass'] = '';
$config['mail_domain'] = 'helpdesk.example';
$config['username_domain'] = 'helpdesk.example';
$config['des_key'] = 'evenkeel-tests-24-signs!';
$config['product_name'] = 'Helpdesk mail';
$config['skin'] = 'elastic';
$config['language'] = 'en_GB';
$config['plugins'] = [];
$config['enable_spellcheck'] = false;
$config['session_lifetime'] = 600;
$config['temp_dir'] = '@ROOM@/temp';
$config['log_dir'] = '@ROOM@/logs';
