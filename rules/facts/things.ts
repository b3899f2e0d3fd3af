/**
 * Word lists for finding what a conversation is about. Goods and services that people complain about, by their head
 * nouns (singular); and nouns that stand in the same places but never are the thing itself.
 */
const words = (list: string) => new Set(list.split(/[\s,]+/).filter(Boolean));

const GOODS = words(`
  site application connection portal crown filling tooth denture brace retainer jab vaccine booster sapling hedge plant tree shrub turf seed bulb compost fertiliser gearbox brake clutch tyre wheel key-fob towbar roof-rack dashcam stereo
  mot windscreen wiper steak curry sushi noodles salad sandwich soup starter dessert cookie biscuit cereal sauce juice cider whisky gin vodka brooch locket spectacles highchair bottle telescope lens tripod saddle trailer
  motorhome moped motorbike e-scooter wetsuit surfboard ski skis snowboard racket golf-club rower dumbbell canoe fishing-rod reel chainsaw sander generator compressor pressure-washer strimmer polytunnel hot-tub jacuzzi
  pergola decking gazebo barbecue bbq grill patio shutter wallpaper grout cistern loo basin extractor chandelier lampshade headboard footstool sideboard dresser bureau organ cello flute trumpet clarinet saxophone synthesizer
  turntable vinyl soundbar subwoofer webcam microphone powerbank ssd graphics-card motherboard ink cartridge toner sticker invitation business-card banner jigsaw lego figurine comic magazine newspaper veg-box meal-kit
  kibble cat-litter leash kitten puppy chick hen coop beehive hay bond share annuity will probate blue-badge allotment bus-pass parking-space toll berth cabin pitch campsite chalet lodge safari spa-day massage haircut
  highlights manicure tattoo piercing wig extensions facial lashes serum shampoo razor toothbrush hairdryer straightener scales nebuliser walking-frame mobility-scooter commode pad crutch prosthetic insole orthotic frame
  eye-test x-ray scan blood-test tuition degree module transcript diploma resit locker dorm lecture seminar webinar ebook audiobook podcast skin loot character guild dlc film series episode channel box-set dish aerial
  set-top voicemail esim roaming top-up ssl mailbox inbox calendar spreadsheet template workspace integration webhook database vpn firewall newsletter cheque-book debit-card bank-card mandate overdraft donation gift-aid
  stairs banister hinge handle zip sleeve blind awning skip scaffold extension loft insulation cladding render heat-pump chimney drain manhole streetlight pothole bollard speed-bump tram coach shuttle airport-transfer
  hire-car rental minibus rickshaw scooter-hire e-bike tumble-drier drier mop bucket bin-bag wheelie-bin recycling compost-bin hearing-test implant stent pacemaker drip catheter bandage ointment antibiotic antihistamine
  eyedrops contact-lens contraceptive hrt statin patch inhaler epipen sling cast wig hymn-book urn headstone coffin wreath casket hearse robe veil tiara bridesmaid-dress tuxedo kilt sari lehenga abaya turban trousseau
  mat yoga-mat cushion pillow duvet bedding sheets towel basket bucket jug glass bowl candle perfume cream lipstick makeup vitamins supplement protein
  phone mobile handset smartphone iphone laptop computer pc tablet ipad kindle monitor screen keyboard mouse printer camera tv telly television console xbox playstation controller headphone headset earbud
  speaker charger cable adapter router modem hub watch smartwatch tracker strap drone scanner projector fridge freezer fridge-freezer dishwasher washer dryer tumble-dryer washing-machine machine oven cooker hob
  microwave kettle toaster blender mixer grinder coffee-machine vacuum hoover iron heater boiler radiator thermostat heating air-con aircon conditioner fan lamp light bulb alarm lock doorbell camera meter
  sofa couch settee bed mattress wardrobe chair armchair table desk shelf bookcase cabinet cupboard drawers chest bunk cot crib carpet rug curtain blind mirror kitchen bathroom shower bath toilet sink tap worktop
  door window fence gate shed tent caravan awning bike bicycle ebike scooter pram pushchair stroller car-seat seat car van tyre battery engine exhaust windscreen satnav helmet boat kayak treadmill bench trampoline
  suitcase luggage bag backpack handbag purse wallet umbrella glasses lenses ring necklace bracelet earrings watch dress shirt t-shirt blouse skirt jeans trousers shorts coat jacket jumper hoodie suit shoe boot trainers sandals
  slippers socks gloves hat scarf uniform costume gown cake pizza burger meal food dinner lunch breakfast takeaway groceries shopping hamper chocolates flowers bouquet wine beer coffee tea milk bread meat chicken fish pouch
  formula nappies tablets pills medicine medication prescription inhaler insulin glasses hearing-aid stairlift wheelchair walker toy doll puzzle book textbook album photo-book poster print painting frame card game
  internet broadband wifi wi-fi fibre line landline sim data contract tariff plan package subscription membership policy insurance cover warranty mortgage loan pension isa savings overdraft account-fee credit-card
  app website software licence license antivirus dashboard server hosting domain vps api plugin backup flight ticket train bus ferry cruise taxi cab ride room hotel suite apartment villa cottage hostel holiday
  tour excursion transfer parking car-park gym pool sauna spa class course lesson visa passport permit licence certificate electricity gas water power sewage bin bins lift elevator hot-water
  voucher gift-card coupon streak concert festival event cinema theatre photos photobook album wedding-album calculator teapot mug plate pan knife set tool drill saw mower lawnmower hedge-trimmer ladder hose pump
  paint tiles floor flooring roof gutter solar panel inverter conservatory greenhouse violin guitar piano viola drum amp organiser pen stove fireplace freezer aquarium tank collar harness lead kennel hutch
  broadband-line payroll invoice-software crm pos terminal card-machine bookings studio pack bundle box-set season-ticket railcard pass travelcard nursery childcare cleaner gardener removal storage unit locker
`);

export const NEVER = words(`
  account accounts acct money refund name email e-mail emails mail mails message messages number numbers address details case claim ref reference question questions issue issues problem problems complaint query request
  call calls time times day days week weeks month months year years hour hours hrs minute minutes mins second morning afternoon evening night nights weekend today tomorrow yesterday monday tuesday wednesday thursday
  friday saturday sunday january february march april may june july august september october november december spring summer autumn winter easter christmas
  mum mam mom mother dad father son daughter wife husband partner kids kid children child boy girl baby friend friends brother sister nan gran nana grandma grandad family mate people man men lady woman person guest guests
  driver courier agent manager staff team colleague engineer plumber technician company firm boss shop store branch bank business page system way life hands hand head elbows knees lap patience fault home house flat street road
  wall hall office city town country world lot lots thing things stuff bit bits one ones something anything everything nothing someone anyone nobody kind regards thanks apology apologies sorry reply answer answers
  response service services help support experience date dates deadline price fee fees charge charges payment payments bills receipt photo picture pictures video attachment letter letters terms file notes note hell god joke fact point
  reason rest end same first third last next only best worst least most truth trouble delay wait silence form mess disgrace state rent wages wage salary job work wedding birthday trip trek queue hold order orders parcel
  package packages delivery box item items purchase purchases transaction transactions dispute balance deposit compensation inventory tenancy manners opinion choice option offer offers code codes link status tracking update updates
  news idea ideas label size meantime hotline previous mistake error errors language shouting side part parts feedback line-up past doorstep porch path school copy surgery concern concerns matter matters situation fellow ombudsman
  lawyer solicitor court police hospital doctor customer customers client guy guys lad lads bloke robots robot human humans damage papers paper document documents cheque cheques bag-of married show run turn move chance favour
  story word words record records history attention behalf pleasure honour cancellation anger frustration disappointment inconvenience stress sleep tears pain death loss cause effect result evidence proof permission reply-to
  mould mold hair smell noise taste colour color quality condition leak crack hole dent scratch fire smoke water-damage accident injury visit visits slot window-of arrival departure collection pickup return returns exchange
  replacement repair refunds credit-note discount promo promise promises guarantee rights law regulator media twitter facebook review reviews followers video-of garden kitchen-floor ceiling hallway landing stairs upstairs downstairs
  neighbour neighbours neighbor area postcode depot warehouse hub location place spot corner door-step half couple few number-plate reg plate cam notice view look feeling sense mind heart face eyes voice tone attitude
  rush worries problem-solving luck wonder hurry need needs wish wishes respect response-time explanation access entry trust faith loyalty business-account lives weeks' days' report reports status-page calls-back
  landlord toddler anniversary provider together bill bills invoice invoices pair egg button turns change changes plane business exam exams interview meeting nail doorbell-cam someone's another's everyone everybody total amount sum cost costs interest tax vat percent percentage cash pounds dollars euros quid bucks bike-shed no-show mobile-number followers ginger beard
`);

/** Words in front of the head that do not belong to the thing's name. */
export const NOT_IN_NAME =
  /^(?:brand|new|old|whole|entire|lovely|poor|expensive|own|damn|bloody|fucking|fuckin|stupid|so-called|latest|wrong|right|first|second|third|missing|broken|faulty|damaged|replacement|favourite|other|actual|same|big|small|little|dead|exact|fresh|crap|rubbish|shitty|nice|good|bad|beautiful|precious|original|current|previous|last|next|single|double|only|two|three|four|five|couple|few|half|main)$/i;

/** A last word that only says what about the thing: "laptop repair", "mobile bill", "mortgage date". */
export const TAIL =
  /^(?:repair|repairs|bill|bills|date|dates|issue|issues|problem|problems|order|orders|delivery|refund|appointment|payment|payments|charge|charges|number|account|quality|fault|claim|fitting|booking|itself|people|thing|service|price|application|installation|instalment|fee|statement|purchase|parcel|package|upgrade|set-?up|list|leaflet|brochure|renewal|blip|view|deposit|money|warranty|site|page)$/i;

const singular = (w: string) => (w.length > 3 && w.endsWith('s') && !w.endsWith('ss') ? w.slice(0, -1) : w);

/** Whether a head noun (the last word of a phrase, or its last two joined) is something people buy. */
export function isGoods(head: string, pair: string): boolean {
  return GOODS.has(head) || GOODS.has(singular(head)) || GOODS.has(pair) || GOODS.has(singular(pair));
}
