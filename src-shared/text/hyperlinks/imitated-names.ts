/** A name that is imitated to get at money or accounts. `sites`: its own; a subdomain of one is its own as well. */
export type ImitatedName = {
  /** As it stands in an address. */
  key: string;
  /** As people write it. */
  name: string;
  sites: readonly string[];
  /** It has a site in each country, as `google.com.eg`. */
  hasCountries?: true;
  /** Also a word, or so short that others bear it: it says something only beside a word that lures. */
  isCommon?: true;
};

const of = (
  key: string,
  name: string,
  sites: string,
  more: Pick<ImitatedName, 'hasCountries' | 'isCommon'> = {},
): ImitatedName => ({ key, name, sites: sites.split(' '), ...more });

/**
 * Whom links that customers pass on imitate in Egypt: messengers, mail, mobile operators, payments, deliveries and banks. Short,
 * because each name here is a possible false alarm.
 */
export const IMITATED_NAMES: readonly ImitatedName[] = [
  of('whatsapp', 'WhatsApp', 'whatsapp.com whatsapp.net wa.me whatsappbrand.com'),
  of(
    'facebook',
    'Facebook',
    'facebook.com fb.com fb.me facebook.net facebookmail.com facebookblueprint.com facebookbrand.com',
  ),
  of(
    'instagram',
    'Instagram',
    'instagram.com instagr.am cdninstagram.com instagram-brand.com instagram-engineering.com',
  ),
  of('telegram', 'Telegram', 'telegram.org telegram.me telegram.dog t.me telegram-cdn.org', {
    isCommon: true,
  }),
  of(
    'google',
    'Google',
    'google.com google.org google.dev googleapis.com googleusercontent.com google-analytics.com withgoogle.com goo.gl',
    { hasCountries: true },
  ),
  of('gmail', 'Gmail', 'gmail.com'),
  of('microsoft', 'Microsoft', 'microsoft.com microsoftonline.com microsoft365.com', { hasCountries: true }),
  of('icloud', 'iCloud', 'icloud.com icloud-content.com'),
  of('netflix', 'Netflix', 'netflix.com netflix.net'),
  of(
    'paypal',
    'PayPal',
    'paypal.com paypal.me paypalobjects.com paypal-community.com paypal-engineering.com paypal-corp.com',
    { hasCountries: true },
  ),
  of('amazon', 'Amazon', 'amazon.com amazonaws.com amazon.jobs amazon-adsystem.com', {
    hasCountries: true,
    isCommon: true,
  }),
  of('vodafone', 'Vodafone', 'vodafone.com vodafone.com.eg', { hasCountries: true }),
  of('etisalat', 'Etisalat', 'etisalat.com etisalat.eg', { hasCountries: true }),
  of('orange', 'Orange', 'orange.com orange.eg', { hasCountries: true, isCommon: true }),
  of('instapay', 'InstaPay', 'instapay.eg ipn.eg', { hasCountries: true }),
  of('fawry', 'Fawry', 'fawry.com myfawry.com atfawry.com fawrystaging.com', { isCommon: true }),
  of('egyptpost', 'Egypt Post', 'egyptpost.org egyptpost.gov.eg egyptpost.com.eg'),
  of('banquemisr', 'Banque Misr', 'banquemisr.com banquemisr.com.eg'),
  of('alexbank', 'AlexBank', 'alexbank.com alexbank.com.eg'),
  of('nbe', 'NBE', 'nbe.com.eg', { isCommon: true }),
  of('cib', 'CIB', 'cibeg.com', { isCommon: true }),
  of('qnb', 'QNB', 'qnb.com qnb.com.eg qnbalahli.com', { isCommon: true }),
  of('hsbc', 'HSBC', 'hsbc.com', { hasCountries: true, isCommon: true }),
];

/** What beside a known name asks for trust, money or a password. */
export const LURES =
  'login signin logon secure security safe verify verified verification support help helpdesk account accounts update ' +
  'upgrade confirm unlock recovery recover wallet pay payment payments cash bank banking otp code bonus gift gifts free win ' +
  'winner prize reward rewards refund service services center team official business online web egypt gold plus customer ' +
  'care claim activate activation alert delivery tracking track';

/** Who lets others put their own names in front, and says whose they are by what the page is. */
export const PLATFORMS =
  'github.io fandom.com zendesk.com salesforce.com myworkdayjobs.com atlassian.net bamboohr.com statuspage.io ' +
  'uptodown.com softonic.com softonic-ar.com malavida.com lo4d.com translate.goog ampproject.org oclc.org';
