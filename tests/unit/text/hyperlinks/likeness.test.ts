import { describe, expect, it } from 'vitest';
import { findHyperlinks } from '#shared/text/hyperlinks/find-hyperlinks.ts';

const judged = (host: string) => findHyperlinks(`https://${host}/x`, () => undefined)[0]?.link;
const table = (rows: string): string[] => rows.trim().split(/\s+/);

const ALMOST_ALIKE = table(`
  paypa1.com paypaI.com payapl.com paypa1-login.com www.paypa1.com pay-pal.com
  whatsap.com watsapp.com whatssapp.com whatsapp1.com whatsaap.com wahtsapp.com vvhatsapp.com what-sapp.com
  whatsapq.net support.whatsaqp.org whastapp.com
  faceb00k.com facebok.com faceboook.com faacebook.com face-book.com fecebook.com facebook1.net secure-faceb00k.xyz
  lnstagram.com 1nstagram.com instagrarn.com instagrm.com instagramm.net insta-gram.com intsagram.com
  g00gle.com googel.com gooogle.com goog1e.com accounts.googIe.com
  vodaf0ne.com vodafon.com vodafonee.com.eg vodafone1-cash.com vodafone2.net voda-fone.com
  instapy.com lnstapay.com 1nstapay.eg instapaay.com insta-pay.xyz
  arnazon.com amaz0n.com amzaon.com favvry.com rnicrosoft.com micros0ft.com netf1ix.com
  banquernisr.com banque-misr.com a1exbank.com egypt-post.com telegrarn.org et1salat.com
`);

const ANOTHERS_NAME = table(`
  whatsapp-support.example whatsapp.vip whatsapp.xyz whatsapp-gold.com whatsapp.com.verify-account.net
  whatsapp.login-secure.tk web.whatsapp.com.evil.example whatsapplogin.com whatsapp.web.app
  facebook-login.net login-facebook.com facebook.com.secure-page.xyz facebook.security-check.info facebooksupport.org
  instagram-verify.com instagram.help-center.tk instagramhelp.net instagram.com-login.net
  google.tk google-security.com accounts.google.com.sign-in.xyz googlesupport.net
  vodafone-cash.net vodafonecash.xyz vodafone.ml vodafone.com.eg.gift-offers.top
  instapay-egypt.com instapaysupport.com instapay.claim-now.xyz ipn.eg.pay-now.com
  fawry-login.com fawry.com.pay.xyz fawrypayments.net orange-cash.net amazon-gift.com telegram-login.org
  nbe.com.eg.example.net nbe-online.com cib-secure.com cibeg.com.update.xyz qnb-login.com hsbc-verify.com
  egyptpost-tracking.com egyptpost.delivery-fee.info banquemisr-online.com alexbank.update.top paypal-secure.com
  paypal1.com.eg google1.com.eg-login.net
`);

const HIDDEN_END = table(`
  www.mybank.com.login.xyz mail.yahoo.com.session.info secure.bank.com.account.update.tk
  login.account.verify.session.secure.example.com a.b.c.d.e.example.xyz moh.gov.service.example.net
`);

/** What customers, suppliers and colleagues send on an ordinary day. */
const ORDINARY = table(`
  whatsapp.com web.whatsapp.com chat.whatsapp.com wa.me api.whatsapp.com faq.whatsapp.com business.whatsapp.com
  facebook.com m.facebook.com l.facebook.com www.facebook.com business.facebook.com fb.com fb.me fb.watch
  facebookmail.com instagram.com www.instagram.com help.instagram.com instagr.am t.me telegram.org web.telegram.org
  google.com www.google.com.eg maps.google.com docs.google.com drive.google.com forms.gle goo.gl maps.app.goo.gl
  google.co.uk google.sa about.google blog.google lh3.googleusercontent.com fonts.googleapis.com googleblog.com
  paypal.com www.paypal.com paypal.me paypal.de amazon.com amazon.eg www.amazon.sa amazon.co.uk
  pharmacy-files.s3.eu-west-1.amazonaws.com vodafone.com.eg web.vodafone.com.eg vodafone.de etisalat.eg etisalat.ae
  orange.eg orange.fr instapay.eg ipn.eg fawry.com myfawry.com atfawry.com nbe.com.eg www.alahlynet.com.eg cibeg.com
  qnb.com.eg qnbalahli.com hsbc.com.eg banquemisr.com alexbank.com egyptpost.gov.eg egyptpost.org microsoft.com
  login.microsoftonline.com netflix.com icloud.com gmail.com
  example.com pharmacy.com.eg mona-pharmacy.com fawry-pharmacy.com orange-pharmacy.com pharmafawry.com oranges.com
  amazonia.org amazon-forest.org telegraph.co.uk belfasttelegram.com instaplay.com instasave.net goggle.com
  pharaonic.com vodka.com faceoff.com facetime.com book.com googol.com noon.com jumia.com.eg talabat.com dwaprices.com
  elezaby.com seif-online.com vezeeta.com roshetta.com edwaa.com.eg eda.gov.eg mohp.gov.eg www.mohp.gov.eg
  digital.gov.eg who.int drugs.com webmd.com altibbi.com youtube.com youtu.be tiktok.com vt.tiktok.com x.com bit.ly
  tinyurl.com linktr.ee wikipedia.org ar.wikipedia.org ar.m.wikipedia.org whatsapp-messenger.ar.uptodown.com
  facebook.github.io whatsapp.fandom.com vodafone.zendesk.com www-nature-com.translate.goog
  www.sciencedirect.com.ezproxy.aucegypt.edu mail.yahoo.com outlook.live.com paymob.com gmall.com accept.paymob.com
  accept.paymobsolutions.com bosta.co aramex.com dhl.com we.com.eg te.eg my.te.eg bankofegypt.com cash.com pay.com
  secure-login.com online-support.com cibo.com nbeads.com qnbooks.net raneen.com dubizzle.com.eg olx.com.eg
`);

it('there are enough of both sides to say something', () => {
  expect(ALMOST_ALIKE.length + ANOTHERS_NAME.length + HIDDEN_END.length).toBeGreaterThanOrEqual(60);
  expect(ORDINARY.length).toBeGreaterThanOrEqual(60);
});

describe('a place that may be taken for another one is doubted', () => {
  it.each(ALMOST_ALIKE)('%s: its name is written almost like a known one', (host) => {
    expect(judged(host)).toMatchObject({ doubt: 'imitates', like: expect.any(String) });
  });

  it.each(ANOTHERS_NAME)('%s: a known name stands in it', (host) => {
    expect(judged(host)).toMatchObject({ doubt: 'borrows', like: expect.any(String) });
  });

  it.each(HIDDEN_END)('%s: its end is overlooked', (host) => {
    expect(judged(host)).toMatchObject({ doubt: 'nested', like: null });
  });

  it('whose name it may be taken for is said as people write it', () => {
    expect(judged('paypa1.com')).toMatchObject({ like: 'PayPal' });
    expect(judged('nbe.com.eg.example.net')).toMatchObject({ like: 'NBE' });
  });

  it('a name without https, and one in the code of other letters, are no exceptions', () => {
    const [bare] = findHyperlinks('ادخل على whatsapp-support.com/otp', () => undefined);
    expect(bare?.link).toMatchObject({ doubt: 'borrows', like: 'WhatsApp' });
    expect(judged('xn--whtsapp-2fg.com')).toMatchObject({ doubt: 'letters' });
  });
});

describe('what is only itself is not doubted', () => {
  it.each(ORDINARY)('%s', (host) => {
    expect(judged(host)).toMatchObject({ doubt: null, like: null });
  });
});

it('the dot that any name may end with makes no other place of it', () => {
  expect(judged('web.whatsapp.com.')).toMatchObject({ doubt: null });
  expect(judged('whatsapp-login.net.')).toMatchObject({ doubt: 'borrows' });
});

it('half a name after letters of another script is no place of its own', () => {
  // A Cyrillic а; what follows it would be another place than the one that is read.
  expect(findHyperlinks('p\u0430ypal.com', () => undefined)).toEqual([]);
  expect(findHyperlinks('الموقعpharmacy.com', () => undefined)).toHaveLength(1);
});

it('a host of many names takes no longer than its length', () => {
  const started = performance.now();
  for (let at = 0; at < 100; at += 1) judged(`${'loginpay'.repeat(7)}.`.repeat(4) + `${at}.com`);
  expect(performance.now() - started).toBeLessThan(1_000);
});
