export const storiesAbroad = {
  smithAndDaughters: `
@ -87 17:05 email in emma with=jane
# Time to restock
Hi Emma, our shelves are looking bare. Same as last time: 40 Lapsang, 30 Da Hong Pao, 24 gaiwans. And could we try the Silver Needle? Nora says our regulars keep asking for a white tea. Jane
@ -86 16:20 email out emma with=jane
# Re: Time to restock
Dear Jane, lovely to hear from you. Pro forma attached, with six tins of Silver Needle at the sample price. We can make the Thursday sailing from Ningbo if you confirm by Monday.
>> -84 16:00: Get Jane's confirmation before the vessel closes
=> -84 15:10 Confirmed, PO-71923, deposit paid
@ -84 15:02 email in emma with=jane
# PO-71923
Confirmed! Our PO-71923 is attached. Please do send a photo of the pallet, you know me.
@ -76 10:30 email out emma with=jane
# PO-71923 – on the water
Sailed this morning. Photos of both pallets attached, ETA Felixstowe in 31 days.
@ -44 18:12 phone in emma 14min with=jane
Pallet 2 arrived wet: sea water got in at one corner. Nora counts 11 tins of Lapsang with soaked labels, tea inside seems dry but they can't sell them. Jane is calm but wants a refund for those, not a credit.
>> -42 17:00 urgent: Agree the refund for 11 wet Lapsang tins, file the claim with the carrier
=> -42 16:30 Refund of CNY 2,640 agreed and sent, survey photos filed with the carrier
@ -42 16:35 email out emma with=jane
# Refund for the wet tins (PO-71923)
Dear Jane, I'm so sorry about pallet 2. The refund for the 11 tins (CNY 2,640) went out today. Please keep the labels for the surveyor, then do give the tea to your staff: it tested dry.
@ -41 17:40 email in emma with=jane
# Re: Refund for the wet tins (PO-71923)
That is exactly how it should be done. Refund received. The girls have been drinking Lapsang all afternoon and the kitchen smells like a bonfire.
@ -28 16:00 meeting out emma 45min with=nora
Video call with Nora about the new menu. She wants a story for each tea, one line, to print. The Silver Needle sold out in nine days.
>> -22: Send Nora one-line stories for eight teas
=> -22 17:20 Sent, she loved "smoke from a pine that fell in a storm"
@ -10 18:30 email in emma with=nora
# Silver Needle, please!
Hello Emma, could we have 24 tins of Silver Needle by air? Mum says not to ask for a discount, so I'm asking you instead.
>> -1 17:00 high: Quote air freight for 24 Silver Needle to Nora
@ -1 16:42 whatsapp in emma with=jane
Is Nora bothering you about air freight again? We open the fourth room next month, tell me if you're coming over. J
>> 0 17:00: Tell Jane the dates of the London visit
`,
  harbourHotels: `
@ -62 17:30 chat in emma
Do you supply hotels? 9 properties, in-room tea and afternoon tea service. We need individually wrapped bags.
@ -61 16:15 phone out emma 22min with=oliver outcome=interested
Oliver Bennett, F&B director. About 380,000 bags a year, wants a plastic-free wrapper and a house blend called "Heath". Decision with the next menu.
>> -58 17:00: Samples of three house blends to Oliver, with costs per bag
=> -58 16:40 Couriered, tracking sent
@ -47 17:10 email in emma with=oliver
# Tasting notes
Blend B was the clear winner. The panel found C "rather like a wet garden". Can you get B under 9 pence a bag at our volume?
@ -46 16:30 email out emma with=oliver
# Re: Tasting notes
We can do 8.7 pence at 400,000 bags with a twelve-month call-off. The compostable wrapper is included; the string is cotton.
@ -23 18:00 meeting in emma 60min with=oliver
Oliver visited our stand. Procurement wants a second supplier as back-up and 60 days. Offered 45 days and safety stock in Bristol.
>> -5 17:30 high: Revised contract with 45 days and safety stock to Oliver
@ -2 17:20 email in emma with=oliver
# Contract
Legal are asking where the revised draft is. We'd like to sign before the board meets next Tuesday.
>> 1 16:00 urgent: Walk Oliver's legal team through the draft
`,
  cascadia: `
@ -81 23:10 email in daniel with=megan
# Matcha reorder
Hey Daniel, 60 kg of the culinary matcha please, same spec. Our baristas have stopped complaining about clumps, so whatever you changed, keep it.
@ -80 09:30 email out daniel with=megan
# Re: Matcha reorder
Great to hear! 60 kg at $48, ships in five days. We now sieve at 80 mesh, that's the change.
@ -54 23:40 email in daniel with=megan
# Color difference
The last two bags look more yellow than the rest. Lot M-0418. Is it safe to use?
@ -53 09:15 phone out daniel 9min with=megan
Safe, but that lot sat near the roaster. Offered a refund for two bags or fresh ones; Megan takes fresh ones with the next order.
>> -48: Ship two replacement bags of matcha to Cascadia, no charge
=> -48 11:00 Shipped with the marketing samples
@ -19 00:20 email in daniel with=megan
# A new drink
We're planning a smoked tea latte. Could the Lapsang work in a concentrate? Need 5 kg to play with.
>> -15 10:00: Send 5 kg Lapsang fannings and the concentrate recipe
=> -15 10:45 Sent, recipe from Wuyi included
@ -1 23:55 email in daniel with=megan
# Smoked latte is a hit!
Forty stores from next quarter. Can you hold 300 kg for us? Let's talk price on Thursday.
>> 1 09:00 high: Check Lapsang stock with Master Fan: 300 kg this quarter
`,
  northstar: `
@ -60 22:30 phone in daniel 12min with=carlos
Carlos runs tea for 31 stores. Wants three SKUs at retail, slotting fee waived if we do demos. Needs UPC codes and a US importer of record.
>> -57 10:00: Send Carlos our retail sheet with UPCs
=> -57 09:20 Sent with margins at three volumes
@ -39 23:05 email in daniel with=carlos
# Line review
You made it to line review. The committee likes the tins, dislikes the price of the Silver Needle. Could we swap in Jasmine?
@ -38 10:10 email out daniel with=carlos
# Re: Line review
Of course: Jasmine Green 500 g at a retail of $14.99 leaves you 41 %. Updated sheet attached.
@ -14 22:50 phone out daniel 2min with=carlos outcome=no_answer
Voicemail. Left a message about the committee date.
>> -7 22:00: Call Carlos again about the line review
@ -0 07:50 email in daniel with=carlos
# Good news
Approved: Jasmine, Lapsang and Tie Guan Yin, 31 stores, first drop in eight weeks. Paperwork follows.
>> 0 18:00 high: Congratulate Carlos, send the vendor forms
`,
  mueller: `
@ -68 17:20 email in emma with=juergen
# Bio-Zertifikat
Dear Emma, our inspector asks for the new organic certificate for the jasmine. The old one expires at the end of the month. Best regards, Jürgen
@ -67 16:10 email out emma with=juergen
# Re: Bio-Zertifikat
Dear Jürgen, certificate attached, valid for two years. The lot numbers of your last three orders are listed on page 2.
@ -36 17:45 phone in emma 6min with=juergen
Wants a darker roast of Tie Guan Yin, 15 tins to try. Also asks whether we come to the Berlin fair.
>> -29: Roast sample of Tie Guan Yin for Müller
=> -29 16:00 Three roasts sent, labelled 1 to 3
@ -15 18:05 email in emma with=juergen
# Roast no. 2
Number 2 is wunderbar. 40 tins please, and reserve 20 more for two months.
>> 3 16:30: Confirm the reservation of 20 tins for Müller
`,
  emilie: `
@ -56 17:50 email in emma with=emilie
# Petite question
Hello Emma, would it be possible to have the gift box without the plastic insert? My customers in Lyon notice everything.
@ -55 16:25 email out emma with=emilie
# Re: Petite question
Dear Émilie, yes: moulded paper pulp from the next batch on, same price. I'll send you the first one.
@ -18 18:20 whatsapp in emma with=emilie
It arrived, c'est magnifique! 30 boxes, please ✨
>> 2 16:00: Book 30 gift boxes for Maison Émilie before the cut-off
`,
  tanaka: `
@ -45 14:00 visit in daniel 70min with=kenji
Mr Tanaka visited with his daughter. Very precise questions about pan-firing. Bought one tin of each, said he would write.
@ -31 11:20 email in daniel with=kenji
# お礼
先日はありがとうございました。龍井の香り、父も驚いておりました。十缶お願いできますでしょうか。田中健二
@ -30 10:05 email out daniel with=kenji
# Re: お礼
田中様、ありがとうございます。十缶、来週発送いたします。検疫の書類も同封します。
>> -8 10:00: Ask Mr Tanaka how the ten tins were received
`,
  sofia: `
@ -73 19:30 email in emma
# Cracked lid
Ciao! The teapot is beautiful but the lid has a hairline crack. Photo attached. Can I have a refund or a new lid?
@ -72 16:40 email out emma
# Re: Cracked lid
Dear Sofia, the potter has made you a new lid from the same clay; it will fit within half a millimetre. If it doesn't, you get a full refund.
>> -58 16:00: Ask Sofia whether the new lid fits
=> -58 17:05 It fits, no refund needed
@ -34 20:15 email in emma
# It sings
The new lid fits so well that it sings when I turn it. Two Da Hong Pao please, and one for my mother.
@ -3 19:05 email in emma
# A workshop in Milan?
I host a small gongfu circle, 12 people. Would you send somebody, or do a session by video?
>> 4 17:00: Offer Sofia a video tasting for twelve
`,
  peter: `
@ -52 00:30 email in daniel
# Writing about Wuyi rock tea
Hi, I write a tea newsletter (18,000 readers). Could I interview your roaster and get samples? I always say when samples are free.
@ -51 10:40 email out daniel
# Re: Writing about Wuyi rock tea
Hi Peter, gladly, and thank you for saying so up front. Master Fan speaks no English; I'll translate.
>> -32 09:30: Video interview of Peter with Master Fan
=> -32 11:00 Went on for ninety minutes, Peter has enough for two issues
@ -13 23:15 email in daniel
# It's out
Part one is live and you're in the first paragraph. Expect some orders from Ohio, for some reason.
>> -2 10:00 low: Thank Peter, ask when part two comes
`,
  aisha: `
@ -38 20:40 whatsapp in daniel
Hello, do you ship to Dubai? I need 80 gift sets for a wedding, gold ribbon, no alcohol-based ink on the box please.
@ -37 10:20 whatsapp out daniel
We do, five days by air. Our ink is soy-based. Gold ribbon adds $1.20 a box, sample photo coming up.
@ -25 21:10 whatsapp in daniel
Love it. My sister wants the tin in ivory. Is that still possible in time?
>> -20 10:00: Ask the tin factory for ivory, tell Aisha
=> -20 15:30 Ivory works, MOQ 100 tins, Aisha agrees to 100
@ -4 20:05 whatsapp in daniel
Deposit sent today. Please confirm when you see it 🙏
>> 0 10:30 high: Check Aisha's deposit with finance, confirm
`,
  wellnessBox: `
@ -84 22:15 email in daniel with=hannah
# The next box
Planning the next one: 20,000 boxes, 5 sachets each, so 100 cartons of custom bags. "Calm Pine" again? It had our best rating.
@ -83 09:50 email out daniel with=hannah
# Re: The next box
Calm Pine it is. 100 cartons at $95, printing plates are ours to keep so no set-up fee this time.
@ -69 23:30 phone in daniel 16min with=hannah
Artwork change: the FDA panel moved. New proof needed by Friday.
>> -67 12:00 urgent: New proof of the sachet with the moved FDA panel
=> -67 11:15 Proof approved by Hannah in ten minutes
@ -40 22:45 email in daniel with=hannah
# 3 cartons of the wrong flavor
Three cartons say Calm Pine outside and are Jasmine inside. We caught it in QC. Please refund those three, no time to reship.
@ -39 09:30 email out daniel with=hannah
# Re: 3 cartons of the wrong flavor
Refund of $285 sent. The label roll was changed mid-shift; the line now scans every carton. I'm sorry, and thank you for your QC.
@ -27 23:00 meeting out daniel 50min with=hannah
Quarterly review: on time 11 of 12, one quality issue. They want a second flavor and a carbon figure per sachet.
>> -9 10:00: Carbon figure per sachet from the factory
@ 0 06:30 email in daniel with=hannah
# Carbon figure?
Morning! Our sustainability page goes live next week. Any luck with that number?
`,
  kauri: `
@ -60 08:20 chat in emma
Kia ora, we're four gift shops in Auckland. What's your minimum for the travel tea set?
@ -59 16:30 email out emma with=tom
# Travel tea sets
Hello Tom, minimum is 24 sets at CNY 298. Sea freight to Auckland takes about 22 days; biosecurity papers are included.
@ -21 09:00 email in emma with=tom
# Re: Travel tea sets
Sorry for the silence, stocktaking! Can you hold 24 until the end of the month?
>> 5: Ask Tom whether the 24 travel sets can ship
`,
  lantern: `
@ -70 11:15 meeting in daniel 80min with=tan
Wei Ling came through Hangzhou. Opening a second teahouse on Lantern Street, wants pairing menus and staff training in Singapore, two days.
>> -63 10:00: Training offer for two days in Singapore
=> -63 09:45 Offered, travel at cost
@ -48 12:30 email in daniel with=tan
# Menu pairing
The trainer's sample menu made us hungry. One question: can the Pu'er be sold by the half cake?
@ -48 14:10 email out daniel with=tan
# Re: Menu pairing
Half cakes are no problem, wrapped by hand. Please give us two weeks.
@ -12 11:50 phone in daniel 7min with=tan
Renovation is late by a month, so training moves. She still wants the teaware now, 16 gaiwans and 2 teapots.
>> 1 11:00: New training dates for Lantern Street
`,
}
