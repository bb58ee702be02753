import { constants } from 'node:os';

/**
 * The words of which errors speak: those of this program, of Node, SQLite, Chromium and of the page's library. Whatever
 * else stands in a message may be a customer's, in whichever language, and is not written down. A word that is missing
 * costs a little of a log line; one too many is one that customers write as well, so none of these says anything alone.
 */
const WORDS = `
a about above abort aborted absent accept accepted access account across action active activity actual add address
after again agent agents all allocate allocation allowed already also always ambiguous an and another answer answered
any api app application archive archived are argument arguments array as asar assertion assigned asynchronous at
attachment attempt attempts audit audits author available back backup backups bad base64 be because become becomes
been before begin beginning began behind being below between bigint binary bind binding blob block blocked body
boolean bound boundary broken browser buffer bug bus busy but by byte bytes cache call callback called calls came can
cancel cancelled cannot catch caught cause certificate change changed changes channel channels character characters
chat chats check checked checkpoint child chunk chunks cipher circular class clean clear client clock close closed
code codes collect column columns come comes command commit committed compile complete completed condition conflict
connect connected connection connections constant constraint constructor contact contacts container contains content
contents context conversation conversations convert copied copies copy corrupt corrupted could count create created
cross current cursor customer customers cyclic daily damaged data database databases date datatype deadline decode
decrypt default defined delete deleted denied depth desk destroyed detached device dialog did different digits
directory disallowed disconnected discarded disk dispatched does doesn't domain don't done down download draft
duplicate during duration each early either element elements else empty encode encoded encrypt encrypted encryption
end ended engine enough entries entry enum equal error errors escape establish evaluate evaluation event events exceed
exceeded except exception exclusive execute executing execution exist existing exists exit expected expired export
exported expression extended extension external fail failed failing fails failure false feature feed fetch field
fields file files filter final find finish finished first flag flush folder follow follows for foreign format formed
found frame free from full function further gave generator get getter give given gives global gone got group guard had
half handle handled handler handles handling has hash have header headers heap held here hidden history hold host hour
how http https id identifier ids if ignored illegal image implementation implemented import in incoming incomplete
incorrect index indexed infinite info initialize inner input insert inside install installed installer instance
instead integer integrity interface internal interrupted into invalid invoke io ipc is isn't it item items iteration
iterator its itself job join json key keys kind know known label labels language last late later launch layer leaf
least leave left length less level library limit line lines link linked links list listed listen listener lists load
loaded loading local lock locked log logout long longer look looked lookup lost made main make malformed manifest map
mask match matching maximum may measure media member memory merge merged message messages met method might migration
migrations milliseconds mime minimum mismatch missing mode module modules more most move moved ms multiple must name
named names navigate navigating navigation near needs negative neither nested net network never new next no node none
nor normal not note nothing notice null number numbers object objects occurred of off offline offset old on once one
online only open opened opening operation operations option optional options or order origin other out outbox output
outside over overflow own pack packed page pages parameter parameters parse parsed parser part partial pass path paths
pattern pending permission permissions permitted phase phone photo picture pipe place plain point pointer pool port
position positive possible prepared prescription present previous primary print printer privacy private process
program progress promise promises properties property protection protocol prototype provided proxy puppeteer put
query queue queued quota quoted random range rate reached read reader readonly ready reason recording recorded records
recovery recursion redirect redirects reduce ref reference references refill refused regex regexp registered regular
reject rejected rejection relation release released reload reminder remote remove removed rename render renderer
repeat replace replaced reply report request requests require required reset resolve resolved resource response
responses restore restored result results resume retry return returned returns role rollback root row rows rule
run running runtime safe same save saved say says scale schedule scheduled schema scheme scope script search second
seconds secret section security see seek seen select send sender sent sequence server service session set setter
setting settings several shape shared short should shut side signal signature signed since single size sizes skipped
slot snapshot socket some something source space specifier specified staff stack staged stale start started starts
state statement static statistics status step steps still stop stopped storage store stored stream strict string
strings structure style subscribe such suffix supplied support supported syntax system table tables tag taken
target task template temporary terminated text than that the their them then there these they thing this those thread
threw through throw thrown ticket tickets time timed timeout times timestamp to token tokens too took top total trace
transaction transfer transport tried trigger trim true truncated try trying tuple twice two type types unable
unbalanced uncaught undefined under unexpected unhandled union unique unit unknown unless unlink unlinked unpack
unreachable unreadable unrecognized unregistered unresolved unsupported until unusable unwrapped up update updated
updates upload uploads url use used user using utf valid validation value values variable verdict verify version video
view violation voice vault wait waiting waitlist was wasn't web webcontents webpage went were whatsapp what when where
whether which while who whole whose why will window with within without word words worker works would write writer
written wrong wrote xml yet zero zip
`;

/** Names of the system's errors. */
const ERRNOS = Object.keys(constants.errno);

export const KNOWN_WORDS: ReadonlySet<string> = new Set([
  ...WORDS.split(/\s+/).filter(Boolean),
  ...ERRNOS.map((name) => name.toLowerCase()),
]);
