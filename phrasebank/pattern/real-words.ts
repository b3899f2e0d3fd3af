/**
 * Ordinary words that are one letter away from a word of support wording, so never taken for its misspelling: "contract" is not
 * "contact", "police" is not "policy". Base forms; found by running the built-in bank over everyday text.
 */
export const REAL_WORDS: ReadonlySet<string> = new Set(
  `accent adviser advice agent alter altitude amazing amaze appall asset attack author bank batter bear became become begin begun boil bitter brother bug build butter call
  cancer candle carry carter cause challenge champion change chance chant chapter charger charm cheat clean clear cleanly closet clover clothes concert conform consent content contest context contract
  contact convince count cover crate crash create crisp curtain damage dealer deal debit defend defence delay deliver delivery depart develop dispatch displace drive driver drove earring easter east employ employee employer
  endure endured enter entry entries event evacuate examine examiner expert expiry export fall farther father feather feed fellow fiance filing file fillet final finder find fish finnish fit forge forged forth foster friend
  fulfil fulfill garbage garage gather given grant growing hand handler handed hate hated haven heading head heater heating heat heaven hidden hire holding hold honesty horse hotel houses identity inquire
  inquiry insure intent invert invest issue issued inspect instruct invent itself kitchen knock knocker lather latter leather lengthy lesson licence license listing list live locking lock lodger lodge
  lounge loving manner manners marking mark master massage middle misheard month mother moaning moan muddy native neither network nought number object offence offense opera orange other overbook overnight pack packing parcel
  parent parker parted part passed past paste pasted patient pattern penalty petty picker pillow place planet plaster pleasant police poster posting post postal pound power practise precious present
  private produce promote promoted property properties protect provide pucker pudding quality quarter queen railing rain raining raise ready realise reality rebook refuse regain regent reject relate relaxing related relay
  remainder remark remote render repeat replay report resealed resent reseat resort respect restraint retain rewards reward rewind rise rising rocket sample sapling scan scanned screen season seating seat section select senior serve server
  served service settle shaving shooting shoot shower sight simpler simple sing singing slate sorting sort spray staring stare start state statue status stay stayed storage strain strand stranded stranger strangle stream streaming stream strike string stripe strong
  stuff stuffing subscribed subscribe suit summer supper supply surely surface surprise swim tax taxing thing think thinks ticked ticker ticket tourist tough trace tracing track trail train transport treat triple trill tripe trouble
  unblock unsaid unsafe upheld upset value verify voyage wait waiver waive water waters weather wedding weekend whether wherever whomever widow winner wonder worker work worry worrying writer yellow
  caring carrier handing hearing heard beard board hoard shelf sheet short shirt shore stone store story study style table taken taste teach theft their there these those thick thigh thumb tiger tired title today
  total touch towel tower trade trick truck trust truth twice under union until upper urban usual video visit vital voice waste watch wheel where which while white whole whose woman world would wound wrist wrong young youth
  allow allowing bearing banking close closed driving filing powered talking snapping covering clarity configure increase servers solely supervisory smart smarter starting stating steward advance
  completed compliment complement counter courteous curious decent descent desert dessert device devise diary dairy ensure insure except accept expect fierce finale garden guest quest interest later letter ladder lighting lightning
  loose lose loosing manual mental metal medal minute motion notion nation notice novice passage message patience patients personal personnel perfect prefect principal principle quiet quite radio ratio relief believe retail detail
  reveal serious series social special spatial spacial steal steel sweat sweet thorough through through trial trail united untied utilise vacation location valued valve vision mission session version`.split(
    /\s+/,
  ),
);
