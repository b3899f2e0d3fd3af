<?php
// Makes the database and the two agents: sam answers in HTML, samplain in plain text. Leaves those that are there alone.
[, $room, $imap] = $argv;
$db = new PDO("sqlite:$room/roundcube.db");
$db->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
$db->beginTransaction();
if (!$db->query("select 1 from sqlite_master where name = 'users'")->fetch())
    $db->exec(file_get_contents('/usr/share/roundcube/SQL/sqlite.initial.sql'));
foreach (['sam' => 3, 'samplain' => 0] as $name => $htmleditor) {
    $login = "$name@helpdesk.example";
    $there = $db->prepare('select 1 from users where username = ?');
    $there->execute([$login]);
    if ($there->fetch()) continue;
    $db->prepare("insert into users(username, mail_host, created, language, preferences) values(?, '127.0.0.1', datetime('now'), 'en_GB', ?)")
        ->execute([$login, serialize(['htmleditor' => $htmleditor, 'timezone' => 'UTC'])]);
    $db->prepare("insert into identities(user_id, changed, del, standard, name, organization, email, \"reply-to\", bcc, signature, html_signature)
        values(?, datetime('now'), 0, 1, 'Sam Okafor', '', 'support@helpdesk.example', '', '', ?, 0)")
        ->execute([$db->lastInsertId(), "Sam Okafor\nCustomer Support, Example Furniture"]);
}
$db->commit();
