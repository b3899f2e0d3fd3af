import { empathy } from '../rows';

/** Fit any trouble: what is left when nothing closer is known. */
export const general = empathy('general', null, [
  ['read-through', 'calm', 'annoyed', "Thanks for telling me[, {customerName}]. I've read it all the way through."],
  ['set-out-clearly', 'calm', 'annoyed', 'Thanks for setting it out so clearly. That saves us both time.', { channel: 'email' }],
  ['good-you-raised', 'calm', 'annoyed', "I'm glad you raised it[, {customerName}], and I'd like to get it right for you."],
  ['worth-asking', 'calm', 'calm', "It's worth checking, and you've come to the right place."],
  ['with-you-now', 'calm', 'annoyed', "Thanks for getting in touch[, {customerName}]. I'm with you on this now."],
  ['good-of-you', 'calm', 'annoyed', "It's good of you to be so patient with us about it."],
  ['wanted-otherwise', 'annoyed', 'frustrated', "This isn't how you wanted to spend your time today."],
  ['fair-to-raise', 'annoyed', 'frustrated', "You're right to bring it up[, {customerName}], and I'd rather know than not."],
  ['should-be-simple', 'annoyed', 'frustrated', "It should have been simple, and it hasn't been."],
  ['see-the-bother', 'annoyed', 'frustrated', 'I can see the bother this has put you to[, {customerName}].'],
  ['your-own-time', 'annoyed', 'angry', "You've spent your own time on something that was ours to get right."],
  [
    'both',
    'frustrated',
    'angry',
    "There's the problem itself and then the effort of getting it dealt with, and you've had both.",
  ],
  [
    'expected-better',
    'frustrated',
    'angry',
    'You expected better from us than this[, {customerName}], and that was fair to expect.',
  ],
  ['straight-answers', 'frustrated', 'furious', "In your place I'd want a straight answer too."],
  [
    'let-down',
    'frustrated',
    'furious',
    "We've let you down here[, {customerName}]. I can see that plainly from what you've written.",
  ],
  ['every-reason', 'angry', 'furious', 'You have every reason to be angry about this[, {customerName}].'],
  ['not-going-to-argue', 'angry', 'furious', "I'm not going to argue with any of that. What you've described isn't good enough."],
  ['more-than-small', 'angry', 'furious', "I've read every word[, {customerName}], and this is well past being a small problem."],
  ['had-enough', 'angry', 'furious', "You've had enough of this, and from what you've told me I can see why."],
  ['anyone-would', 'furious', 'furious', "Anyone would be furious after what you've described."],
  ['on-my-desk', 'furious', 'furious', "You've been clear about how bad this is, and I'm treating it that way."],
]);
