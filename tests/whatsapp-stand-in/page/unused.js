// Modules that wa-js wants to find and wrap while it starts, and that nothing here uses. Without them
// it works as well, but fills the console with "was not found".
import { chats } from './chats.js';
import { contacts } from './contacts.js';
import { Emitter } from './emitter.js';
import { messages } from './messages.js';
import { Collection, Model, namedModel } from './models.js';
import { define } from './module-system.js';

class CallCollectionImpl extends Collection {
  processIncomingCall() {}
}

const nothing = () => undefined;

/** Module → the functions it must hold to be found. */
const FUNCTIONS = {
  WAWebGroupActionDb: ['updateDBForGroupAction'],
  WAWebABProps: ['getABPropConfigValue'],
  WAWebLinkPreviewMinimal: ['genMinimalLinkPreview', 'getLinkPreview'],
  WAWebBackendMsgStanza: [
    'encodeMaybeMediaType',
    'mediaTypeFromProtobuf',
    'typeAttributeFromProtobuf',
    'createFanoutMsgStanza',
    'createMsgProtobuf',
    'encryptAndSendMsg',
  ],
  WAWebMediaProcessing: ['generateVideoThumbsAndDuration', 'processRawSticker', 'uploadMedia'],
  WAWebChatPins: ['getNumChatsPinned'],
  WAWebLabelUtils: ['addToLabelCollection', 'removeLabelFromCollection'],
  WAWebMsgUnread: ['isUnreadTypeMsg'],
  WAWebCreateChatRecord: ['createChatRecord'],
  WAWebInboxFilters: ['isFilterExcludedFromSearchTreatmentInInboxFlow'],
  WAWebPrimaryFeatures: ['primaryFeatureEnabled'],
  WAWebFindLinks: ['findFirstWebLink'],
  WAWebRandomHex: ['randomHex'],
  WAWebHandleSingleMsg: ['handleSingleMsg'],
  // The rest is looked for by wppconnect's wapi.js, for parts of its `Store`.
  WAWebArchive: ['setArchive'],
  WAWebPushname: ['setPushname'],
  WAWebChatStates: ['sendChatStatePaused', 'sendChatStateRecording', 'sendChatStateComposing'],
  WAWebMediaObjects: ['getOrCreateMediaObject', 'disassociateMediaFromStickerPack'],
  WAWebThemes: ['getTheme', 'setTheme'],
  WAWebMutes: ['sendConversationMute'],
  WAWebLinks: ['findLinks'],
  WAWebEphemerals: ['changeEphemeralDuration'],
  WAWebGroupCreation: ['sendCreateGroup'],
  WAWebGroupInvites: ['sendQueryGroupInvite', 'sendQueryGroupInviteCode'],
};

export function defineUnused() {
  for (const [module, names] of Object.entries(FUNCTIONS)) {
    define(module, Object.fromEntries(names.map((name) => [name, () => nothing()])));
  }
  define('WAWebCallCollection', { default: new CallCollectionImpl(), CallCollectionImpl });
  define('WAWebStatusCollection', { StatusCollection: new Collection() });
  define('WAWebTextStatusCollection', { TextStatusCollection: new Collection() });
  define('WAWebGroupMetadataCollection', {
    default: Object.assign(new Collection(), { onParentGroupChange() {} }),
  });
  define('WAWebNewsletterCollection', { default: new Collection() });
  define('WAWebChatSearchQuery', {
    SearchQuery: class SearchQuery {
      updateLabelQuery() {}
    },
  });
  define('WAWebEventEmitter', { default: Emitter });
  define('WAWebCollections', { default: { Chat: chats, Msg: messages, Contact: contacts } });
  define('WAWebMediaCollection', {
    default: class MediaCollection {
      processAttachments() {}
    },
  });
  define('WAWebUpload', { default: { encryptAndUpload() {} } });
  define('WAWebBaseModel', { BaseModel: Model, defineModel: namedModel });
}
