// Towns, the first table of places.ts (see there for columns and source).

export const SETTLEMENTS = `
San Pedro Sula|HN|15.506|-88.026
Tegucigalpa|HN|14.082|-87.206
Comayagua|HN|14.451|-87.637
Santa Rosa de Copán|HN|14.767|-88.779
Ocotepeque,Nueva Ocotepeque|HN|14.434|-89.184
La Entrada|HN|15.057|-88.744
Choluteca|HN|13.300|-87.191
La Ceiba|HN|15.760|-86.782
Puerto Cortés|HN|15.826|-87.929
El Progreso|HN|15.401|-87.803
La Lima|HN|15.433|-87.917
Choloma|HN|15.614|-87.953
Danlí|HN|14.033|-86.583
Puerto Lempira|HN|15.267|-83.767
Esquipulas|GT|14.566|-89.352
Chiquimula|GT|14.801|-89.546
Zacapa|GT|14.972|-89.531
Guatemala City,Ciudad de Guatemala|GT|14.641|-90.513
Quetzaltenango,Xela|GT|14.834|-91.518
Mazatenango|GT|14.534|-91.503
Retalhuleu|GT|14.536|-91.678
Escuintla|GT|14.305|-90.785
Coatepeque|GT|14.705|-91.864
Malacatán|GT|14.911|-92.058
Huehuetenango|GT|15.320|-91.471
Cobán|GT|15.471|-90.371
San Pedro Carchá|GT|15.477|-90.311
Puerto Barrios|GT|15.728|-88.595
San Salvador|SV|13.690|-89.187
Santa Ana|SV|13.994|-89.560
San Miguel|SV|13.483|-88.183
Managua|NI|12.133|-86.250
Liberia|CR|10.635|-85.440
Puerto Cabezas,Bilwi|NI|14.035|-83.389
San José|CR|9.933|-84.083
Paso Canoas|CR|8.533|-82.838
Panama City,Ciudad de Panamá|PA|8.994|-79.519
Bajo Chiquito|PA|8.280|-77.600
Metetí|PA|8.497|-77.978
Necoclí|CO|8.426|-76.783
Turbo|CO|8.093|-76.728
Capurganá|CO|8.634|-77.347
Cúcuta|CO|7.894|-72.504
Maicao|CO|11.378|-72.242
Bogotá|CO|4.610|-74.082
Medellín|CO|6.252|-75.564
Cali|CO|3.437|-76.522
Arauca|CO|7.085|-70.759
Caracas|VE|10.488|-66.879
Maracaibo|VE|10.632|-71.640
San Antonio del Táchira|VE|7.814|-72.443
Santa Elena de Uairén|VE|4.602|-61.110
Quito|EC|-0.230|-78.525
Guayaquil|EC|-2.197|-79.886
Tulcán|EC|0.812|-77.717
Huaquillas|EC|-3.477|-80.231
Lima|PE|-12.043|-77.028
Tumbes|PE|-3.567|-80.452
Tacna|PE|-18.015|-70.254
Puno|PE|-15.843|-70.024
Desaguadero|PE|-16.567|-69.041
Arica|CL|-18.476|-70.301
Iquique|CL|-20.213|-70.150
Colchane|CL|-19.276|-68.639
Antofagasta|CL|-23.652|-70.395
Santiago de Chile|CL|-33.457|-70.648
La Paz|BO|-16.500|-68.150
Boa Vista|BR|2.820|-60.673
Pacaraima|BR|4.431|-61.146
Manaus,Manaos|BR|-3.102|-60.025
Buenos Aires|AR|-34.613|-58.377
Tapachula|MX|14.905|-92.259
Ciudad Hidalgo|MX|14.680|-92.150
Huehuetán|MX|15.020|-92.400
Huixtla|MX|15.138|-92.466
Escuintla|MX|15.319|-92.658
Villa Comaltitlán|MX|15.213|-92.577
Mapastepec|MX|15.441|-92.892
Pijijiapan|MX|15.687|-93.209
Tonalá|MX|16.089|-93.751
Arriaga|MX|16.236|-93.900
San Pedro Tapanatepec,Tapanatepec|MX|16.371|-94.193
Santo Domingo Zanatepec,Zanatepec|MX|16.474|-94.355
Santiago Niltepec,Niltepec|MX|16.564|-94.614
Juchitán de Zaragoza,Juchitán|MX|16.434|-95.022
Matías Romero|MX|16.872|-95.040
Ixtepec,Ciudad Ixtepec|MX|16.563|-95.099
Salina Cruz|MX|16.175|-95.194
Tehuantepec|MX|16.325|-95.241
Acayucan|MX|17.951|-94.914
Sayula de Alemán|MX|17.881|-94.960
Córdoba|MX|18.884|-96.924
Orizaba|MX|18.851|-97.099
Puebla|MX|19.038|-98.206
Mexico City,Ciudad de México,CDMX|MX|19.429|-99.128
Querétaro|MX|20.588|-100.389
Irapuato|MX|20.676|-101.356
Guadalajara|MX|20.667|-103.392
Tepic|MX|21.508|-104.896
Mazatlán|MX|23.229|-106.406
Culiacán|MX|24.800|-107.394
Hermosillo|MX|29.102|-110.977
Sonoyta|MX|31.861|-112.851
Mexicali|MX|32.628|-115.454
Tijuana|MX|32.534|-117.037
Ciudad Juárez,Juárez|MX|31.720|-106.461
Piedras Negras|MX|28.700|-100.523
Ciudad Acuña|MX|29.323|-100.952
Nuevo Laredo|MX|27.476|-99.516
Reynosa|MX|26.081|-98.288
Matamoros|MX|25.880|-97.504
Monterrey|MX|25.672|-100.309
Saltillo|MX|25.424|-101.001
Tuxtla Gutiérrez,Tuxtla|MX|16.753|-93.115
San Cristóbal de las Casas|MX|16.732|-92.641
Comitán|MX|16.247|-92.134
Palenque|MX|17.509|-91.981
Tenosique|MX|17.473|-91.424
Villahermosa|MX|17.987|-92.930
Coatzacoalcos|MX|18.134|-94.459
Oaxaca de Juárez,Oaxaca City|MX|17.061|-96.725
Xalapa|MX|19.527|-96.923
Tultitlán|MX|19.645|-99.169
Huehuetoca|MX|19.834|-99.203
Celaya|MX|20.524|-100.814
San Luis Potosí|MX|22.150|-100.979
Torreón|MX|25.543|-103.419
Del Rio|US|29.363|-100.897
San Antonio|US|29.424|-98.494
El Paso|US|31.759|-106.487
Eagle Pass|US|28.709|-100.500
Laredo|US|27.506|-99.507
McAllen|US|26.203|-98.230
Brownsville|US|25.902|-97.497
San Diego|US|32.716|-117.165
Nogales|US|31.340|-110.934
Tucson|US|32.222|-110.926
Houston|US|29.763|-95.363
Los Angeles|US|34.052|-118.244
New York|US|40.714|-74.006
Chicago|US|41.850|-87.650
Denver|US|39.739|-104.985
Miami|US|25.774|-80.194
Port-au-Prince,Puerto Príncipe|HT|18.539|-72.336
Cap-Haïtien,Cabo Haitiano|HT|19.759|-72.199
Ouanaminthe,Juana Méndez|HT|19.550|-71.725
Adré,Adre|TD|13.467|22.199
Abéché|TD|13.829|20.832
Farchana|TD|13.600|21.800
Tiné|TD|15.042|22.814
El Geneina,Geneina,El-Geneina|SD|13.453|22.447
Ardamata|SD|13.490|22.490
El Fasher|SD|13.630|25.350
Zamzam|SD|13.486|25.310
Tawila|SD|13.500|24.900
Nyala|SD|12.049|24.880
Khartoum,Jartum|SD|15.552|32.532
Omdurman|SD|15.645|32.478
Port Sudan|SD|19.616|37.216
Renk|SS|11.750|32.783
Malakal|SS|9.533|31.661
Juba,Yuba|SS|4.852|31.582
Goma|CD|-1.679|29.222
Bukavu|CD|-2.508|28.861
Bunia|CD|1.559|30.252
Uvira|CD|-3.395|29.138
Gisenyi|RW|-1.703|29.257
Kigali|RW|-1.950|30.059
Bujumbura|BI|-3.382|29.361
Kampala|UG|0.316|32.582
Nairobi|KE|-1.283|36.817
Dadaab|KE|0.053|40.308
Kakuma|KE|3.717|34.867
Mogadishu,Mogadiscio|SO|2.037|45.344
Addis Ababa,Adís Abeba|ET|9.025|38.747
Metema|ET|12.967|36.150
Gondar|ET|12.600|37.467
Maiduguri|NG|11.846|13.160
Diffa|NE|13.317|12.611
Agadez|NE|16.974|7.987
Niamey|NE|13.514|2.109
Bamako|ML|12.650|-8.000
Mopti|ML|14.493|-4.194
Ouagadougou|BF|12.365|-1.534
Djibo|BF|14.102|-1.628
Pemba|MZ|-12.974|40.518
Beira|MZ|-19.844|34.839
Tripoli|LY|32.887|13.188
Zarzis|TN|33.504|11.112
Sfax|TN|34.741|10.760
Tunis|TN|36.819|10.166
Lampedusa|IT|35.502|12.609
Ventimiglia|IT|43.791|7.608
Trieste|IT|45.650|13.777
Calais|FR|50.951|1.858
Ceuta|ES|35.890|-5.307
Melilla|ES|35.292|-2.938
Athens|GR|37.984|23.728
Mytilene|GR|39.107|26.555
Lesbos,Lesvos|GR|39.164|26.310
Idomeni|GR|41.121|22.508
Edirne|TR|41.677|26.556
Gaziantep|TR|37.059|37.383
Hatay,Antakya|TR|36.207|36.161
Istanbul,Estambul|TR|41.014|28.950
Bihać|BA|44.817|15.870
Belgrade,Belgrado|RS|44.804|20.465
Kyiv,Kiev|UA|50.454|30.524
Lviv|UA|49.838|24.023
Kharkiv|UA|49.981|36.253
Mariupol|UA|47.097|37.543
Kherson|UA|46.656|32.618
Odesa,Odessa|UA|46.477|30.733
Przemyśl|PL|49.784|22.767
Medyka|PL|49.804|22.931
Warsaw,Varsovia|PL|52.230|21.012
Chișinău|MD|47.006|28.858
Yerevan|AM|40.182|44.515
Goris|AM|39.511|46.339
Stepanakert|AZ|39.816|46.752
Damascus|SY|33.510|36.291
Aleppo,Alepo|SY|36.201|37.161
Idlib|SY|35.931|36.634
Homs|SY|34.727|36.723
Beirut|LB|33.889|35.494
Masnaa|LB|33.705|35.925
Amman|JO|31.955|35.945
Baghdad|IQ|33.341|44.401
Mosul|IQ|36.335|43.119
Erbil|IQ|36.191|44.009
Gaza City|PS|31.502|34.467
Khan Younis|PS|31.340|34.306
Rafah|PS|31.297|34.244
Kabul|AF|34.528|69.172
Herat|AF|34.348|62.200
Kandahar|AF|31.613|65.710
Jalalabad|AF|34.427|70.452
Peshawar|PK|34.008|71.578
Quetta|PK|30.184|67.001
Karachi|PK|24.861|67.010
Guwahati|IN|26.184|91.746
Silchar|IN|24.827|92.798
Barpeta|IN|26.322|91.006
Dibrugarh|IN|27.480|94.912
Tezpur|IN|26.633|92.800
Sylhet|BD|24.897|91.872
Dhaka,Daca|BD|23.710|90.407
Cox's Bazar|BD|21.440|92.008
Teknaf|BD|20.864|92.298
Kutupalong|BD|21.212|92.163
Sittwe|MM|20.150|92.900
Yangon,Rangún|MM|16.805|96.156
Mae Sot|TH|16.713|98.574
Delhi,New Delhi|IN|28.652|77.231
Kathmandu|NP|27.702|85.321
Minsk|BY|53.900|27.567
Nouadhibou,Nuadibú|MR|20.942|-17.038
Nouakchott,Nuakchot|MR|18.086|-15.979
New York City,Nueva York|US|40.714|-74.006
Brussels,Bruselas|BE|50.850|4.349
Stockholm,Estocolmo|SE|59.329|18.069
Khan Younis,Jan Yunis|PS|31.340|34.306
Jabalia|PS|31.527|34.483
Skopje,Skopie|MK|41.996|21.431
Niza|FR|43.703|7.266
Lisbon,Lisboa|PT|38.725|-9.150
Vienna,Viena|AT|48.208|16.372
Prague,Praga|CZ|50.088|14.421
Bucharest,Bucarest|RO|44.432|26.106
Thessaloniki,Salónica|GR|40.641|22.935
Mytilene,Mitilene|GR|39.110|26.555
Tangier,Tánger|MA|35.768|-5.800
Tétouan,Tetuán|MA|35.576|-5.368
El Aaiún,Laayoune|EH|27.150|-13.200
Dakhla,Dajla|EH|23.685|-15.958
Conakry,Conakri|GN|9.538|-13.677
N'Djamena,Yamena|TD|12.107|15.044
Abuja,Abuya|NG|9.058|7.495
Kinshasa,Kinsasa|CD|-4.328|15.314
Havana,La Habana|CU|23.133|-82.383
New Orleans,Nueva Orleans|US|29.955|-90.075
Brasiléia,Brasilea|BR|-11.016|-68.748
Wad Medani,Wad Madani|SD|14.401|33.520
Sabratha|LY|32.793|12.488
Zuwara|LY|32.931|12.082
Mekelle|ET|13.497|39.475
Waspán,Waspam|NI|14.742|-83.972
Assamaka|NE|19.340|5.767
In Guezzam|DZ|19.572|5.769
Dirkou|NE|18.990|12.890
Tamanrasset|DZ|22.785|5.523
Sabha,Sebha|LY|27.038|14.428
Gallabat|SD|12.967|36.167
Dollo Ado|ET|4.180|42.060
Leros|GR|37.130|26.850
`
