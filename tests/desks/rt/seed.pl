#!/usr/bin/perl
# Makes sure of queue, rights and accounts, then puts Dana's story in as a new ticket: her first mail, Sam's answer,
# Sam's internal comment, her furious second mail. Prints "ticket N".
use strict;
use warnings;
use utf8;
use lib '/usr/share/request-tracker5/lib';
use RT -init;
use RT::Interface::Email;
use MIME::Entity;

my ($story, $password) = @ARGV;
sub slurp { local $/; open my $file, '<', "$story/$_[0]" or die "$_[0]: $!"; return <$file> }
sub must { my ($ok, $said) = @_; die "$said\n" unless $ok; return $ok }

my $system = RT->SystemUser;

my $queue = RT::Queue->new($system);
$queue->Load('Support');
must($queue->Create(
    Name => 'Support', Description => 'Customer support',
    CorrespondAddress => 'support@helpdesk.example', CommentAddress => 'comment@helpdesk.example',
)) unless $queue->Id;

sub grant {
    my ($group, $object, @rights) = @_;
    my $to = RT::Group->new($system);
    $to->LoadSystemInternalGroup($group);
    for my $right (@rights) {
        next if $to->PrincipalObj->HasRight(Right => $right, Object => $object);
        must($to->PrincipalObj->GrantRight(Right => $right, Object => $object));
    }
}
grant('Everyone', $queue, qw(CreateTicket ReplyToTicket));
grant('Privileged', $queue, qw(SeeQueue ShowTicket ShowTicketComments ModifyTicket OwnTicket TakeTicket
    CommentOnTicket ReplyToTicket CreateTicket ShowOutgoingEmail));
grant('Privileged', RT->System, qw(ModifySelf));

my $agent = RT::User->new($system);
$agent->Load('sam');
must($agent->Create(
    Name => 'sam', RealName => 'Sam Okafor', EmailAddress => 'sam@helpdesk.example', Password => $password,
    Privileged => 1, Signature => "Sam Okafor\nCustomer Support, Example Furniture",
)) unless $agent->Id;

my ($ok, $said, $ticket) = RT::Interface::Email::Gateway({ message => slurp('m1.eml'), queue => 'Support', action => 'correspond' });
must($ok && $ticket && $ticket->Id, "first mail: $said");
my $id = $ticket->Id;

my $as_agent = RT::Ticket->new(RT::CurrentUser->new('sam'));
must($as_agent->Load($id));
sub text { return MIME::Entity->build(Type => 'text/plain', Charset => 'UTF-8', Data => [slurp($_[0])]) }
must($as_agent->Correspond(MIMEObj => text('agent1.txt')));
must($as_agent->Comment(MIMEObj => text('note1.txt')));

my $second = slurp('m2.eml');
$second =~ s/^Subject: Re: /Subject: Re: [helpdesk.example #$id] /m;
($ok, $said) = RT::Interface::Email::Gateway({ message => $second, queue => 'Support', action => 'correspond' });
must($ok, "second mail: $said");
print "ticket $id\n";
