import { familiesFrom } from '../../learned/families';

/**
 * What customers' words are about, as families: a word nobody has listed as a cue still counts with its like ("smirked", "tutted").
 * One family a line; a star stands for any ending, words joined by "_" count only together. A word may belong to several families.
 */
const FAMILIES = `
STAFF agent* advis* rep reps representative* operator* receptionist* manager* supervisor* staff employee* colleague* assistant* clerk* cashier* waiter* waitress* barista* steward* crew nurse* doctor* dentist* trainer* instructor* coach teacher* tutor* guard* bouncer* doorman porter* inspector* salesman saleswoman consultant* rider* driver* courier* engineer* technician* plumber* electrician* fitter* contractor* mechanic* host hostess usher landlord* handler* person guy man woman lady gentleman chap bloke lad girl boy
RUDE rude* laugh* sigh* sneer* smirk* sarcas* condescend* patronis* patroniz* dismissiv* arrogan* insult* humiliat* mock* swore swear* shout* yell* scream* bark* mutter* tut* snigger* attitude* manners disrespect* unprofessional* bully* bullied racis* sexis* discriminat* belittl* snap* threaten* grab* liar lied lying dishonest* aggressive* hostile rolled hung_up hanging_up talk*_over made_fun eye_roll* stupid thick idiot moron* judg* glar* star*_at snide smug abrupt curt offhand joke* remark* comment* blame* accus* intimidat* pressur*
COURTEOUS thank* kind* lovely nice helpful polite* patient* brilliant great fantastic wonderful excellent super amazing pleased happy delighted grateful compliment* praise* rating commend*
BEHAVE tone conduct behav* treated treat* spoke* spoken speak* said told called accus* remark* shrug* ignor* interrupt* embarrass* cry cried tears upset ashamed apolog*
PARCEL parcel* package* deliver* courier* van lorry doorstep porch depot warehouse ship* dispatch* despatch* tracking tracked postman carrier customs luggage suitcase* bag bags box boxes letterbox neighbour* post posted postage consignment* redeliver* shipment* locker
ARRIVE arriv* came come coming turned_up turn_up show*_up show_up reach* land* get_here got_here received receive* appear* here deliver*
LATE late overdue delay* due promised expected supposed still yet nowhere lost missing vanished
MISSING missing lost nowhere vanished gone short disappear* empty incomplete half
BUY order* bought buy* purchas* paid book* subscrib* rent* hire* hired
PAY charg* bill* invoic* pay* paid payment* debit* credit* refund* fee fees cost* price* money cash fare deposit* premium* tariff* rate rates interest balance overdraft instal* rent tax vat discount* coupon* promo* voucher* quid pounds dollars euros amount* total sum deduct* overcharg* statement* receipt* wallet quote* quoted bank* chargeback* surcharge* penalt*
TAKEN charged charge taken took taking deducted debited withdrawn billed billing came_out went_out goes_out double twice again overcharged increased gone_up went_up higher extra
BACK back return* returned refund* reimburs* repay* repaid owe* owed compens*
BREAK broke* broken break* crack* snap* torn tear tore rip* split leak* burst collaps* explod* smash* shatter* bent melt* burn* burnt spark* smok* smell* stain* scratch* dent* rust* peel* fad* shrunk shrink* wobbl* mould* mold* rotten stale raw undercook* overcook* soggy chipp* warp* jam* jammed stuck dead died faulty fault* defect* damag* wonky rattl* squeak* buzz* flicker* overheat* drip* fall*_apart fell_apart came_off fell_off pixel hole loose wrong mislabel* misprint* blurr* crash* bug bugs buggy glitch* freez* froze* frozen error* corrupt* hair plastic glass foreign sick ill poison* rash allergic
WORKS work* working start* turn_on switch_on charge* load* loading open* opens print* connect* heat* cool* spin* drain* fit fits play* save* saving function* respond* update* install* button screen display battery switch plug motor
FIX fix* repair* mend* sort* patch* replac* swap* exchange* warranty guarantee* service* engineer technician plumber
DOWN down offline outage* outages blackout power_cut disconnect* unavailable unreachable buffering maintenance timeout* lag* laggy 500 502 503 504 no_signal no_internet no_power no_water no_heating no_connection without_power without_water without_internet without_broadband cut_out cutting_out dropping drops dropped kicked cuts
NETWORK internet broadband wifi wi-fi network* signal fibre router hub server* site website app api portal platform system* power electricity gas water supply line connection phone* landline mobile data service* coverage checkout banking cloud dashboard* streaming
WAIT wait* queue* hold held on_hold music ages chase* chasing hurry forever patient* patience slow progress update* news status heard hear word silence ignor* unanswered pending processing processed review* backlog outstanding decision outcome timescale
REPLY repl* answer* respond* response* acknowledg* get_back got_back callback* call_back
CONTACTED rang ring* rung phon* call* email* e-mail* wrot* writ* messag* chat* contact* visit* asked ask* complain* report* told explain* chased ticket* complaint*
UNITS minute* min mins hour* hr hrs day days week* month* fortnight* year* yr
CANCEL cancel* terminat* unsubscrib* opt_out end ending leav* quit renew* notice_period cooling_off close* closing stop* withdraw* downgrad* paus* switch* exit get_out call_off called_off no_longer want_out deceas* passed_away died executor* transfer*
PLAN contract* subscription* membership* policy polic* plan plans trial cover insurance package add-on tariff account* term service* class lesson* booking* reservation* appointment*
ACCESS log login logon logged log_in sign_in signed_in password* passcode* username* locked lock* unlock* reset* verif* authentic* 2fa otp code codes pin suspend* ban banned banning block* disabled deactivat* freeze* froze frozen recover* hacked hack* hijack* stolen credentials let_me_in get_in getting_in get_into access* restrict* activate* activation link captcha face fingerprint fob id identity security admin invite* expired
ME_OUT locked_out shut_out kicked_out blocked_from banned_for can_not_access
QUESTION what which whether how when where does do is are can could would will wonder* wondering ask query question* curious clarify clarif*
FACTS difference compar* include* included including come_with open opening hours times size* dimension* compatib* support* fit* available availab* stock policy allowed allow* require* need documents papers form certificate* copy eligible cover* covered possible option* rules list brochure guide information info details spec* difference ingredient* allerg* made kitchen parking wheelchair vegan halal kosher ship_to deliver_to minimum maximum deadline
PLANNING planning thinking considering looking_to might before_i would_like interested moving upgrading buying next upcoming
OTHERS data privacy personal leaked leak_of photo photos picture* advert* ad advertis* marketing spam mailing mailing_list newsletter* leaflet* letters junk unsubscribe* gdpr scam* fraud* police crime stolen imperson* identity_theft suggestion* suggest* idea feedback feature_request partner* collab* sponsor* press journalist research student donat* charity job jobs vacancy career* intern* apply applied wheelchair ramp pavement verge fence noise noisy parked parking cabinet pothole* cone tree bins neighbourhood safety hazard danger* children school lost_property hand*_in handed found left_behind left_a lease complaint_about name_off change_my change_name add_my address_change update_my mispronounc* sign typo
SAFETY danger* hazard* fire burn* injur* hospital insulin medical child* baby elderly disab* wheelchair
LEGAL court lawyer* solicitor* attorney* sue suing ombudsman regulator* trading_standards legal claim* small_claims chargeback* ofcom ofgem police
WANT want* need* demand* expect* insist* request* require* please pls kindly like_to love_to would_like
EXPLAIN why explain* explanation reason* how_come how_can what_happened cause caused understand breakdown justify
REPLACE replac* new_one another_one exchange* swap* spare resend re-send send_another send_the_rest rest_of correct_one right_one
RING ring* call* phone_me call_me ring_me callback* number
SENIOR manager* supervisor* senior boss director* ceo head escalat* complaints team_leader
SORRY apolog* sorry apologise apologize
GOODWILL compens* goodwill gesture voucher credit* discount* waive* waiv* points upgrade free trouble inconvenience losses loss damages cover_the reimburs* out_of_pocket
LET_KNOW let_me_know tell_me know advise confirm* confirmation update* any_news eta how_long when_will how_much could_you_tell can_you_tell anyone_know
DO_IT stop remove* take_off take_down delete* change* move* update* add* correct* amend* send* look_into investigat* act action deal* sort* put transfer* release* open* pass_on have_a_word
SEND send* post* deliver* bring* ship* get_it_to drop
NEG not no never none nothing nobody cannot without neither nor
AGAIN again still yet another second third fourth fifth time_of repeatedly keeps keep every_time twice already
GOODS dress shoe* boots coat jacket shirt trousers sofa* bed mattress table chair* lamp rug phone* laptop tablet tv telly kettle toaster fridge freezer washing oven boiler radiator bike* scooter toy* doll puzzle book* mug* vase candle* plant* flowers bouquet hamper cake pizza curry burger meal food groceries coffee wine medicine tablets inhaler glasses watch ring necklace suitcase bag tent headphones camera printer monitor keyboard charger
THANKS thanks thank cheers ta regards
SELF_OK no_rush no_hurry just_checking just_wondering quick_question not_a_complaint no_problem not_urgent
APPLY application* claim* refund permit visa passport licence license mortgage loan complaint* appeal* case ticket* referral appointment* repair* request* enquiry
CRASH crash* reinstall* update updated version patch bug* glitch* freezes frozen screen cache android ios
SICKENED hair plastic insect allergic ill sick poison* swallow* mould* raw fire burn* smok* leak* collaps* snap* dead pixel* gurgl* boot lock tyre
CUT_CHAT closed_the_chat closed_on hung_up cut_off cut_me mid_sentence mid-sentence closed_chat dropped_the ended_the_chat
GONE deceas* died passed_away passed_on late_father late_mother late_husband late_wife executor* probate estate certificate widow*
LEAVE_US want_out i_am_out leave leaving cancel* end close closed closing stay retention retain
INTRUDE catalogue* catalog* leaflet* letters previous_owner mailing_list newsletter spam cold_call* salesman salesmen sold_my my_number my_address my_photo my_name advert* privacy leak*_my gdpr unsubscribe* door-step doorstep_seller
ASIDE trolley* lorry verge fence wall gate pavement ramp cabinet cone stream bikes trucks contractors sign hall hired_for collab* partnership sponsor* filming school_trip donation suggestion* plushie merchandise surname add_my my_partner left_my i_left lost_property hand_it
VERIFIED verif* code codes otp 2fa face passport power_of_attorney unfreez* froze frozen blocked suspended banned banning not_found role username handset old_number old_phone reset expired unblock* unlock*
ASKS_ONLY do_you does_the is_it is_there which_is none_the_wiser plain_answer who_pays do_i u_do can_i are_you what_is difference compar* whether normal possible include* includes come_with
PLACE room flat house home hotel apartment gym shop store branch restaurant office cafe
`;

/** In lower case with straight apostrophes. */
export const { of: familiesOf, ofRun: familiesOfRun } = familiesFrom(FAMILIES);
