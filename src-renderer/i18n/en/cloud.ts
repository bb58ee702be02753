import type { cloudTexts as arabic } from '../ar/cloud.ts';
import type { SameTexts } from '../text-files.ts';

export const cloudTexts = {
  'cloud.title': 'Link to WhatsApp’s server (Cloud API)',
  'cloud.hint':
    'A second way to WhatsApp, without a phone: through the pharmacy’s own app at Meta. Leave it empty if the phone is enough.',
  'cloud.webhook-off': 'Not set up.',
  'cloud.webhook-starting': 'Starting to listen…',
  'cloud.webhook-never': 'Listening. Nothing has come from WhatsApp yet.',
  'cloud.webhook-last': 'Listening. Last heard from WhatsApp: {{time}}',
  'cloud.webhook-failing': 'Not listening. Trying again automatically.',
  'cloud.webhook-unreadable': 'Came from WhatsApp and could not be understood, but is kept: {{count}}',
  'cloud.phoneNumberId': 'Phone number ID',
  'cloud.businessAccountId': 'WhatsApp business account ID',
  'cloud.accessToken': 'Access token',
  'cloud.appSecret': 'App secret',
  'cloud.verifyToken': 'Verify token',
  'cloud.callbackUrl': 'Address on the internet',
  'cloud.graphVersion': 'Graph version',
  'cloud.webhookPort': 'Port on this PC',
  'cloud.ids-hint': 'From the page API Setup at Meta.',
  'cloud.token-hint': 'Of a System User, without an end.',
  'cloud.secret-hint': 'From App settings, Basic.',
  'cloud.verify-hint': 'Of your own choice; the same is typed at Meta.',
  'cloud.callback-hint': 'Begins with https and ends with /api/whatsapp/webhook; the steps are below.',
  'cloud.secret-set': 'Saved, ends with {{ending}}',
  'cloud.secret-replace': 'Type a new value to change it',
  'cloud.generate': 'Make one',
  'cloud.copy-now': 'Copy it to Meta now: once saved it is not shown whole.',
  'cloud.wrong-phoneNumberId':
    'Digits only, 5 to 20 of them. It is the ID from the page API Setup, not the phone number itself.',
  'cloud.wrong-businessAccountId': 'Digits only, 5 to 20 of them, as on the page API Setup.',
  'cloud.wrong-accessToken':
    'This is no whole access token. Copy all of it from Meta: it is long and has no spaces.',
  'cloud.wrong-appSecret':
    'The app secret has 32 characters. Press Show beside it at Meta and copy all of it.',
  'cloud.wrong-verifyToken': 'At least 16 characters, English ones and digits. Or press “Make one”.',
  'cloud.wrong-callbackUrl': 'Type the whole address, beginning with https.',
  'cloud.wrong-graphVersion': 'It is written like this: v26.0',
  'cloud.wrong-webhookPort': 'A number from 1024 to 65535.',
  'cloud.save': 'Save',
  'cloud.saved': 'Saved.',
  'cloud.remove': 'Remove the details',
  'cloud.remove-title': 'Remove the details of the Cloud API?',
  'cloud.remove-body':
    'Messages to the Cloud API’s number then no longer come to this PC, and none go out by it, until the details are typed again. Chats are kept.',
  'cloud.tunnel-title': 'The way from the internet to this PC',
  'cloud.tunnel-hint':
    'WhatsApp needs a fixed address that begins with https. The simplest way is a free tunnel by Cloudflare with the pharmacy’s own domain.',
  'cloud.tunnel-show': 'Show the steps',
  'cloud.tunnel-1': 'At Cloudflare: add the pharmacy’s domain, then open Zero Trust, Networks, Tunnels.',
  'cloud.tunnel-2':
    'Create a tunnel of the kind Cloudflared, named rosheta. Choose Windows, download cloudflared and install it.',
  'cloud.tunnel-3':
    'Copy the command that the page shows (it begins like this) and paste it into a Command Prompt that was opened as administrator. The tunnel then starts with Windows automatically.',
  'cloud.tunnel-4': 'Under Public hostname choose a name such as wa, and type this under Path and Service:',
  'cloud.tunnel-5': 'Type the whole address into “Address on the internet” above, and save:',
  'cloud.tunnel-6':
    'At Meta: open WhatsApp, Configuration. Type the same address and the verify token, subscribe to the field messages, and set the app Live.',
  'cloud.tunnel-7':
    'Nothing but this path comes through. While the PC is off WhatsApp tries again for days, and then no more.',
  'cloud.check-title': 'Checking the link',
  'cloud.check-hint':
    'Looks at everything that is needed: the token, the number and the way from the internet. No customer gets a message.',
  'cloud.check-run': 'Check now',
  'cloud.check-running': 'Checking…',
  'cloud.check-unsaved': 'Save what is typed above first: only what is saved is looked at.',
  'cloud.check-done': 'Last check: {{time}}',
  'cloud.verdict-good': 'Good',
  'cloud.verdict-attention': 'Needs attention',
  'cloud.verdict-bad': 'Does not work',
  'cloud.verdict-unknown': 'Not looked at',
  'cloud.subscribe': 'Ask for messages',
  'cloud.subscribed': 'WhatsApp now sends to this PC.',
  'cloud.subscribed-app':
    'WhatsApp now sends to the address that is typed in the app at Meta. To have it send to this PC, type the address on the internet above, save it, and press “Ask for messages” again.',
  'cloud.subscribe-failed': 'WhatsApp did not take the request. Check again to see why.',
  'cloud.register-title': 'Registering the number',
  'cloud.register-hint':
    'Once for each number, before it first sends. From then on the same number does not work in WhatsApp’s app on a phone.',
  'cloud.register-show': 'Register the number',
  'cloud.register-pin': 'PIN (six digits)',
  'cloud.register-pin-hint':
    'Of your own choice the first time. If the number has a two-step verification PIN, it is that one. It is not kept here.',
  'cloud.register-six': 'Type six digits.',
  'cloud.register': 'Register',
  'cloud.register-done':
    'The number is registered. Keep the PIN in a safe place: each new registration asks for it.',
  'cloud.register-missing':
    'Details are missing. Save the access token, the phone number ID and the account ID first.',
  'cloud.register-pin-wrong':
    'This number already has another PIN. Type that one, or change it in WhatsApp Manager and try again.',
  'cloud.register-pin-tries':
    'Too many tries with a wrong PIN. Wait some hours before trying again, or change it in WhatsApp Manager.',
  'cloud.register-verify-number':
    'WhatsApp wants the number confirmed again. Confirm it in WhatsApp Manager with a code by text message or call, then try again.',
  'cloud.register-wait':
    'Too many registrations of this number. Wait and try again; it may take up to three days.',
  'cloud.register-token-invalid':
    'The access token is not valid or has ended. Save a new one, then try again.',
  'cloud.register-scopes-missing':
    'The access token lacks permissions. Make a new one with whatsapp_business_messaging and whatsapp_business_management.',
  'cloud.register-number-unknown': 'The access token does not see this number. Look at the phone number ID.',
  'cloud.register-refused':
    'WhatsApp did not take the registration (error code {{code}}). Look at the number’s state in WhatsApp Manager.',
  'cloud.register-unreachable':
    'WhatsApp’s server cannot be reached. Look at the internet connection, then try again.',
  'cloud.register-meta-trouble':
    'WhatsApp’s server is busy or out of order. Try again in a while; doing it twice does no harm.',
  'cloud.check-credentials': 'All details are there',
  'cloud.check-webhook-port': 'This PC is listening',
  'cloud.check-token': 'Access token is valid',
  'cloud.check-scopes': 'Permissions of the token',
  'cloud.check-app-secret': 'App secret is right',
  'cloud.check-number': 'The pharmacy’s number',
  'cloud.check-registered': 'Number is registered with the Cloud API',
  'cloud.check-health': 'Sending is allowed',
  'cloud.check-payment': 'Means of payment',
  'cloud.check-subscribed': 'App is subscribed to the account’s messages',
  'cloud.check-challenge': 'This PC is reached from the internet',
  'cloud.check-signed-post': 'A signed message arrives',
  'cloud.check-clock': 'This PC’s clock',
  'cloud.check-live': 'Something came from WhatsApp itself',
  'cloud.finding-missing': 'Details are missing. Fill in the fields above first.',
  'cloud.finding-missing-these': 'Missing: {{names}}. Fill in what is missing above, then save.',
  'cloud.finding-port-taken':
    'Another program has this port. Choose another number, and change it in the tunnel too.',
  'cloud.finding-port-refused':
    'Windows does not give this port. Choose another number, and change it in the tunnel too.',
  'cloud.finding-not-listening': 'Not listening. Save the app secret and the verify token, then check again.',
  'cloud.finding-unreachable':
    'WhatsApp’s server cannot be reached. Look at the internet connection, then check again.',
  'cloud.finding-token-invalid':
    'The token is not valid or has ended. Make a new one for a System User at Meta and save it here.',
  'cloud.finding-token-ends-soon': 'The token ends soon. Make one without an end for a System User at Meta.',
  'cloud.finding-scopes-missing':
    'The token lacks permissions. Make a new one with whatsapp_business_messaging and whatsapp_business_management.',
  'cloud.finding-secret-wrong':
    'This is not the secret of the token’s app, so everything that comes from WhatsApp is turned away. Copy it again from App settings, Basic, and save it here.',
  'cloud.finding-secret-unseen':
    'Could not be checked: WhatsApp did not say whether it is right. The first message that arrives shows it; if none does, copy the secret again from App settings, Basic.',
  'cloud.finding-account-unknown':
    'This token does not see the account. Look at the WhatsApp business account ID, and whether the System User has been given this account at Meta.',
  'cloud.finding-number-elsewhere':
    'The number is of another WhatsApp account. Copy both IDs from the same page API Setup at Meta.',
  'cloud.finding-number-unknown':
    'This token does not see the number. Look at the phone number ID, and whether the token is of the same business account.',
  'cloud.finding-number-not-connected':
    'The number is not connected at Meta. Look at its state in WhatsApp Manager.',
  'cloud.finding-not-registered':
    'The number is not registered with the Cloud API. Press “Register the number” above.',
  'cloud.finding-limited': 'Sending is limited. WhatsApp Manager says why.',
  'cloud.finding-blocked': 'Sending is blocked. WhatsApp Manager says why.',
  'cloud.finding-no-payment':
    'There is no valid means of payment. Add a card at Meta, or paid answers do not arrive.',
  'cloud.finding-not-subscribed': 'WhatsApp sends nothing to the app. Press “Ask for messages” below.',
  'cloud.finding-other-address':
    'WhatsApp sends to another address. Press “Ask for messages” to have it send here.',
  'cloud.finding-no-address': 'Type the address on the internet above first.',
  'cloud.finding-address-unreachable':
    'The address does not answer. See that the tunnel runs and leads to this PC’s port.',
  'cloud.finding-address-is-another':
    'The address answers, but not as this program. Look at the path and the port in the tunnel.',
  'cloud.finding-post-refused':
    'The signed message was not taken. Save the app secret again, then check again.',
  'cloud.finding-post-lost': 'The message was lost on its way. Look at the tunnel, then check again.',
  'cloud.finding-clock-ahead': 'The clock is ahead. Let Windows set the time automatically.',
  'cloud.finding-clock-behind': 'The clock is behind. Let Windows set the time automatically.',
  'cloud.finding-never-heard':
    'Nothing has come yet. Set the app Live at Meta, subscribe to the field messages, then write to the pharmacy’s number from another phone.',
  'cloud.finding-only-refused':
    'Calls came and were turned away: they do not carry the app secret or the verify token saved here. See that both are the same at Meta, then write to the pharmacy’s number from another phone.',
  'cloud.finding-meta-trouble': 'WhatsApp’s server is busy or out of order. Check again in a while.',
} as const satisfies SameTexts<typeof arabic>;
